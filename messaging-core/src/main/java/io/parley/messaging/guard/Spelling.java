package io.parley.messaging.guard;

/**
 * A word with each run of a repeated letter written once, and how long the runs are.
 *
 * @param runs the length of each run, one {@code char} each
 */
record Spelling(String letters, String runs) {
    /** No language we know writes a letter so often in a row: whoever does stretches the word. */
    private static final int STRETCHED = 3;

    static Spelling of(String word) {
        var letters = new StringBuilder();
        var runs = new StringBuilder();
        int last = -1;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int letter = word.codePointAt(at);
            int end = runs.length() - 1;
            if (letter == last) {
                runs.setCharAt(end, (char) Math.min(runs.charAt(end) + 1, Character.MAX_VALUE));
            } else {
                letters.appendCodePoint(letter);
                runs.append((char) 1);
            }
            last = letter;
        }
        return new Spelling(letters.toString(), runs.toString());
    }

    /** Whether this is the word, or the word stretched: "fuuuck", but not "good" for "god". */
    boolean says(Spelling word) {
        if (!letters.equals(word.letters)) {
            return false;
        }
        for (int at = 0; at < runs.length(); at++) {
            char run = runs.charAt(at);
            char wanted = word.runs.charAt(at);
            if (run != wanted && (run < STRETCHED || run < wanted)) {
                return false;
            }
        }
        return true;
    }
}

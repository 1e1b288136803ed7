package io.parley.messaging.guard;

import java.util.ArrayList;
import java.util.List;

/** Reads a text word by word, looking each up in a vocabulary. */
record WordReader(Vocabulary vocabulary) {
    List<Word> read(String text) {
        List<List<Glyph>> chunks = Chunks.of(Glyphs.of(text));
        var words = new ArrayList<Word>(chunks.size());
        int at = 0;
        while (at < chunks.size()) {
            int end = Chunks.endOfSpelledOut(chunks, at);
            if (end > at) {
                words.addAll(spelledOut(chunks.subList(at, end)));
                at = end;
            } else {
                words.addAll(together(chunks.get(at)));
                at++;
            }
        }
        return words;
    }

    /** One word if it is one that is looked for, otherwise letters. */
    private List<Word> spelledOut(List<List<Glyph>> letters) {
        List<Glyph> glyphs = letters.stream().flatMap(List::stream).toList();
        List<Integer> numbers = vocabulary.find(glyphs);
        return numbers.isEmpty() ? letters.stream().map(this::whole).toList() : List.of(Word.of(glyphs, numbers));
    }

    /** Signs are letters first: only what makes no word as a whole is taken apart at them. */
    private List<Word> together(List<Glyph> chunk) {
        Word whole = whole(chunk);
        List<List<Glyph>> parts = whole.numbers().isEmpty() ? Chunks.parts(chunk) : List.of();
        return parts.isEmpty()
                ? List.of(whole)
                : parts.stream().map(this::whole).toList();
    }

    private Word whole(List<Glyph> chunk) {
        return Chunks.trimmed(chunk).stream()
                .map(glyphs -> Word.of(glyphs, vocabulary.find(glyphs)))
                .filter(word -> !word.numbers().isEmpty())
                .findFirst()
                .orElseGet(() -> Word.of(chunk, List.of()));
    }
}

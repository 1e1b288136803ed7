package io.parley.messaging.delivery;

import io.parley.messaging.channel.TextLimit;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Cuts a text into pieces that fit, never through a sign that people see as one. It prefers to cut where a paragraph, a
 * line, a sentence or at least a word ends. The pieces together are the text. Pure; not for use by several threads.
 */
final class TextCutter {
    private static final String ENDS_OF_SENTENCES = ".!?\u2026\u3002\uFF01\uFF1F";

    private final String text;
    private final TextLimit limit;
    private final BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);

    private TextCutter(String text, TextLimit limit) {
        this.text = text;
        this.limit = limit;
        signs.setText(text);
    }

    /** Where each piece ends: ascending, the last one at the end of the text. Nothing of an empty text. */
    static List<Integer> ends(String text, TextLimit limit) {
        return new TextCutter(text, limit).ends();
    }

    private List<Integer> ends() {
        var ends = new ArrayList<Integer>();
        int start = 0;
        while (start < text.length()) {
            int furthest = furthest(start);
            start = furthest == text.length() ? furthest : nicest(start, furthest);
            ends.add(start);
        }
        return ends;
    }

    /** As far as it fits. */
    private int furthest(int start) {
        int end = start;
        int left = limit.most();
        for (int next = after(start); next != BreakIterator.DONE && left > 0; next = after(end)) {
            left -= limit.lengthOf(text.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return end > start ? end : withinOneSign(start);
    }

    private int after(int place) {
        return place == text.length() ? BreakIterator.DONE : signs.following(place);
    }

    /** Signs have no bound: one with hundreds of marks fits nowhere. It is cut between its characters. */
    private int withinOneSign(int start) {
        int end = start;
        int left = limit.most();
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            left -= limit.lengthOf(text.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The best place in the second half of what fits, so that no piece is a scrap. */
    private int nicest(int start, int furthest) {
        int least = start + (furthest - start + 1) / 2;
        for (IntPredicate isGood :
                List.<IntPredicate>of(this::endsParagraph, this::endsLine, this::endsSentence, this::endsWord)) {
            for (int place = furthest; place > least; place--) {
                if (isGood.test(place) && signs.isBoundary(place)) {
                    return place;
                }
            }
        }
        return furthest;
    }

    private boolean endsParagraph(int place) {
        return endsLine(place) && place > 1 && text.charAt(place - 2) == '\n';
    }

    private boolean endsLine(int place) {
        return text.charAt(place - 1) == '\n';
    }

    private boolean endsSentence(int place) {
        char last = text.charAt(place - 1);
        return isWide(last) || (endsWord(place) && place > 1 && isEndOfSentence(text.charAt(place - 2)));
    }

    /** Those that no space follows. */
    private static boolean isWide(char last) {
        return last > '\u2FFF' && isEndOfSentence(last);
    }

    private static boolean isEndOfSentence(char last) {
        return ENDS_OF_SENTENCES.indexOf(last) >= 0;
    }

    private boolean endsWord(int place) {
        return Character.isWhitespace(text.charAt(place - 1));
    }
}

package io.parley.messaging.guard;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into what stands together. */
final class Chunks {
    private static final int FEWEST_SPELLED_OUT = 3;

    private Chunks() {}

    /** Runs of characters that may be one word, and what is a word by itself. */
    static List<List<Glyph>> of(List<Glyph> glyphs) {
        var chunks = new ArrayList<List<Glyph>>();
        int start = 0;
        for (int at = 0; at < glyphs.size(); at++) {
            boolean goesOn = at + 1 < glyphs.size() && glyphs.get(at).joins(glyphs.get(at + 1));
            if (!goesOn) {
                if (glyphs.get(at).kind() != Glyph.Kind.GAP) {
                    chunks.add(glyphs.subList(start, at + 1));
                }
                start = at + 1;
            }
        }
        return chunks;
    }

    /** Where the letters end that are spelled out one by one from here, as in "d u m b"; here if they are not. */
    static int endOfSpelledOut(List<List<Glyph>> chunks, int from) {
        int end = from;
        while (end < chunks.size() && isOne(chunks.get(end)) && (end == from || areNear(chunks, end))) {
            end++;
        }
        return end - from < FEWEST_SPELLED_OUT ? from : end;
    }

    private static boolean isOne(List<Glyph> chunk) {
        return chunk.size() == 1 && chunk.getFirst().isInWord();
    }

    private static boolean areNear(List<List<Glyph>> chunks, int at) {
        return chunks.get(at).getFirst().start() == chunks.get(at - 1).getLast().end() + 1;
    }

    /** Its parts between signs that separate words; empty if there are none. */
    static List<List<Glyph>> parts(List<Glyph> chunk) {
        var parts = new ArrayList<List<Glyph>>();
        int start = 0;
        for (int at = 0; at <= chunk.size(); at++) {
            if (at == chunk.size() || Disguise.isSeparator(chunk.get(at).codePoint())) {
                if (at > start && at - start < chunk.size()) {
                    parts.add(chunk.subList(start, at));
                }
                start = at + 1;
            }
        }
        return parts;
    }

    /** The chunk as it is, and without the signs before, after and around it. */
    static List<List<Glyph>> trimmed(List<Glyph> chunk) {
        int start = 0;
        int end = chunk.size();
        while (start < end && chunk.get(start).kind() == Glyph.Kind.SIGN) {
            start++;
        }
        while (end > start && chunk.get(end - 1).kind() == Glyph.Kind.SIGN) {
            end--;
        }
        return start == end || end - start == chunk.size()
                ? List.of(chunk)
                : List.of(chunk, chunk.subList(0, end), chunk.subList(start, chunk.size()), chunk.subList(start, end));
    }
}

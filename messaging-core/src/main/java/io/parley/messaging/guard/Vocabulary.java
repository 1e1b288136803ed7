package io.parley.messaging.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that a list consists of, each with a number. Not thread-safe while it grows. */
final class Vocabulary {
    private final Map<String, List<Numbered>> words = new HashMap<>();
    private int size;

    private record Numbered(int number, Spelling spelling) {}

    /** The word's number, the same for the same word. */
    int add(Spelling word) {
        var alike = words.computeIfAbsent(word.letters(), ignored -> new ArrayList<>());
        return alike.stream()
                .filter(known -> known.spelling().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    var added = new Numbered(size++, word);
                    alike.add(added);
                    return added;
                })
                .number();
    }

    /** The numbers of the words that these may be meant to be. */
    List<Integer> find(List<Glyph> glyphs) {
        return Disguise.readings(glyphs).stream()
                .flatMap(reading -> words.getOrDefault(reading.letters(), List.of()).stream()
                        .filter(known -> reading.says(known.spelling())))
                .map(Numbered::number)
                .distinct()
                .toList();
    }
}

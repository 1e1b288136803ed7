package io.parley.messaging.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and phrases of a list, as a tree of the numbers of their words. Not thread-safe while it grows. */
final class Phrases {
    private final Map<Integer, Phrases> next = new HashMap<>();
    private boolean complete;

    void add(List<Integer> numbers) {
        Phrases at = this;
        for (int number : numbers) {
            at = at.next.computeIfAbsent(number, ignored -> new Phrases());
        }
        at.complete = true;
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /** The place in the text after the longest phrase that begins with the first of these words. */
    Optional<Integer> endOfLongest(List<Word> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Word word = words.getFirst();
        return word.numbers().stream()
                .map(next::get)
                .filter(phrases -> phrases != null)
                .flatMap(phrases -> phrases.endAfter(word, words).stream())
                .max(Integer::compare);
    }

    private Optional<Integer> endAfter(Word word, List<Word> words) {
        Optional<Integer> longer = endOfLongest(words.subList(1, words.size()));
        return complete ? longer.or(() -> Optional.of(word.end())) : longer;
    }
}

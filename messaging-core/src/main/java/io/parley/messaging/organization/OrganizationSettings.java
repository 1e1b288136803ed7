package io.parley.messaging.organization;

import io.parley.messaging.guard.WordList;
import io.parley.messaging.guard.WordPolicy;
import java.util.List;

/**
 * What an organization decides for itself.
 *
 * @param words what its members must not write; empty for the host's own list
 */
public record OrganizationSettings(WordPolicy wordPolicy, List<String> words) {
    public OrganizationSettings {
        words = List.copyOf(words);
        if (words.size() > WordList.MAX_WORDS || !words.stream().allMatch(WordList::canHold)) {
            throw new IllegalArgumentException("at most " + WordList.MAX_WORDS + " words, each with something to find");
        }
    }

    /** Nothing is looked for. */
    public static OrganizationSettings standard() {
        return new OrganizationSettings(WordPolicy.OFF, List.of());
    }
}

package io.parley.websocket;

import io.parley.messaging.id.ConversationId;
import java.util.LinkedHashMap;
import java.util.OptionalLong;

/** The number of the last event shown of each conversation; of the ones that were quiet for longest it is forgotten. Not thread-safe. */
final class LastNumbers {
    static final int MOST = 10_000;

    private final LinkedHashMap<ConversationId, Long> numbers = new LinkedHashMap<>();

    /** The number, or empty when it is not known. */
    OptionalLong of(ConversationId conversation) {
        Long number = numbers.get(conversation);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Takes note of an event that is shown; numbers never go back. */
    void shown(Place place) {
        long last = Math.max(place.seq(), numbers.getOrDefault(place.conversation(), 0L));
        numbers.putLast(place.conversation(), last);
        if (numbers.size() > MOST) {
            numbers.pollFirstEntry();
        }
    }
}

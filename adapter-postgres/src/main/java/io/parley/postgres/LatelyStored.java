package io.parley.postgres;

import io.parley.messaging.conversation.Conversation;
import io.parley.postgres.HeldConversations.Arriving;
import io.parley.postgres.Waiting.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this process stored last. Thread-safe. */
final class LatelyStored {
    private static final int CONVERSATIONS = 10_000;
    private static final int MESSAGES = 20_000;

    private final Recent<Place, Conversation> conversations = new Recent<>(CONVERSATIONS);
    private final Recent<Arriving, Arriving> arrived = new Recent<>(MESSAGES);

    /** As it was when it was stored. A guess: whoever decides on it has the database check it. */
    Optional<Conversation> find(Place place) {
        return conversations.find(place);
    }

    /** Whether the contact's message is stored, which it stays. Platforms that repeat themselves do so soon. */
    boolean contains(Arriving message) {
        return arrived.find(message).isPresent();
    }

    void stored(Map<Place, Conversation> afterwards, List<Arriving> messages) {
        conversations.put(afterwards);
        arrived.put(messages.stream().distinct().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    /** Somebody else wrote in it. */
    void forget(Place place) {
        conversations.forget(place);
    }
}

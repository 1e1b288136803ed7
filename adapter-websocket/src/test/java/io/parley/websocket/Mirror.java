package io.parley.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one device knows: snapshots of conversations as REST tells them, and after that nothing but frames. It does what we
 * ask of every client: frames at or below a conversation's known number are dropped, a conversation it does not know is
 * fetched, and one that its member has left is forgotten.
 */
final class Mirror {
    private final String member;
    private final Snapshots snapshots;
    private final Map<String, MirroredConversation> conversations = new TreeMap<>();

    /** Where a device fetches what it does not know. */
    interface Snapshots {
        /** The conversation as it is now; empty when the device's member may not see it. */
        Optional<MirroredConversation> of(String conversation);
    }

    Mirror(String member, Snapshots snapshots) {
        this.member = member;
        this.snapshots = snapshots;
    }

    /** All it knows, by conversation. */
    Map<String, MirroredConversation> conversations() {
        return Collections.unmodifiableMap(conversations);
    }

    void fetch(String conversation) {
        snapshots.of(conversation).ifPresent(found -> conversations.put(conversation, found));
    }

    /** How far it has come in each conversation. */
    Map<String, Long> numbers() {
        var numbers = new HashMap<String, Long>();
        conversations.forEach((id, conversation) -> numbers.put(id, conversation.lastSeq()));
        return numbers;
    }

    void apply(JsonNode frame) {
        if (!frame.has("seq")) {
            return;
        }
        String id = frame.path("conversation").asText();
        long seq = frame.path("seq").asLong();
        if (isOut(frame)) {
            conversations.remove(id);
        } else if (!conversations.containsKey(id)) {
            fetch(id);
        } else if (seq > conversations.get(id).lastSeq()) {
            conversations.get(id).apply(frame);
        }
    }

    private boolean isOut(JsonNode frame) {
        String id = frame.path("conversation").asText();
        boolean isNews = !conversations.containsKey(id)
                || conversations.get(id).lastSeq() < frame.path("seq").asLong();
        return isNews
                && frame.path("type").asText().equals("participant.removed")
                && frame.path("data").path("participant").path("id").asText().equals(member);
    }
}

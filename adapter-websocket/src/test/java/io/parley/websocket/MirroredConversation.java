package io.parley.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** One conversation on a device, as far as people see it. */
final class MirroredConversation {
    private final Map<String, Said> messages = new TreeMap<>();
    private final TreeSet<String> participants = new TreeSet<>();
    private final Map<String, Long> delivered = new TreeMap<>();
    private final Map<String, Long> read = new TreeMap<>();
    private String subject;
    private String assignee;
    private long lastSeq;

    /** What a message says, whether it says so still, and who reacted how. */
    private record Said(
            long seq, String author, String text, boolean edited, boolean deleted, TreeSet<String> reactions) {
        static Said of(JsonNode row) {
            var reactions = new TreeSet<String>();
            row.path("reactions")
                    .forEach(reaction ->
                            reaction.path("by").forEach(by -> reactions.add(reaction(reaction.path("emoji"), by))));
            return new Said(
                    row.path("seq").asLong(),
                    row.path("author").path("id").asText(),
                    row.path("content").path("text").asText(),
                    row.has("editedAt"),
                    row.has("deletedAt"),
                    reactions);
        }

        Said with(TreeSet<String> others) {
            return new Said(seq, author, text, edited, deleted, others);
        }
    }

    /**
     * @param row the conversation's, read before all else: what happens after it comes as frames again
     */
    MirroredConversation(JsonNode row, JsonNode messageRows, JsonNode participantRows, JsonNode receiptRows) {
        lastSeq = row.path("lastSeq").asLong();
        subject = row.path("subject").asText();
        assignee = row.path("assignee").path("id").asText();
        messageRows.forEach(message -> messages.put(message.path("id").asText(), Said.of(message)));
        participantRows.forEach(who -> participants.add(who.path("id").asText()));
        receiptRows.forEach(receipt -> {
            raise(delivered, receipt.path("member"), receipt.path("delivered"));
            raise(read, receipt.path("member"), receipt.path("read"));
        });
    }

    long lastSeq() {
        return lastSeq;
    }

    /** How many messages of others wait for this member. */
    long unread(String member) {
        long upTo = read.getOrDefault(member, 0L);
        return messages.values().stream()
                .filter(message -> message.seq() > upTo && !message.author().equals(member))
                .count();
    }

    void apply(JsonNode frame) {
        long seq = frame.path("seq").asLong();
        if (seq != lastSeq + 1) {
            throw new AssertionError("after " + lastSeq + " came " + seq);
        }
        lastSeq = seq;
        var data = frame.path("data");
        switch (frame.path("type").asText()) {
            case "message.created" -> put(data.path("message"), new TreeSet<>());
            case "message.updated" ->
                put(data.path("message"), reactionsOf(data.path("message").path("id")));
            case "message.deleted" -> put(data.path("message"), new TreeSet<>());
            case "reaction.added" ->
                reactionsOf(data.path("message")).add(reaction(data.path("emoji"), data.path("by")));
            case "reaction.removed" ->
                reactionsOf(data.path("message")).remove(reaction(data.path("emoji"), data.path("by")));
            case "receipt.read" -> {
                raise(read, data.path("reader").path("id"), data.path("upTo"));
                raise(delivered, data.path("reader").path("id"), data.path("upTo"));
            }
            case "receipt.delivered" -> raise(delivered, data.path("reader").path("id"), data.path("upTo"));
            case "participant.added" ->
                participants.add(data.path("participant").path("id").asText());
            case "participant.removed" ->
                participants.remove(data.path("participant").path("id").asText());
            case "conversation.updated" ->
                subject = data.has("subject") ? data.path("subject").asText() : subject;
            case "conversation.assigned" ->
                assignee = data.path("assignee").path("id").asText();
            case "conversation.unassigned" -> assignee = "";
            default -> {}
        }
    }

    private void put(JsonNode row, TreeSet<String> reactions) {
        messages.put(row.path("id").asText(), Said.of(row).with(reactions));
    }

    private TreeSet<String> reactionsOf(JsonNode message) {
        return messages.get(message.asText()).reactions();
    }

    private static String reaction(JsonNode emoji, JsonNode by) {
        return emoji.asText() + " " + by.path("id").asText();
    }

    /** No mark and a mark at nothing are the same. */
    private static void raise(Map<String, Long> marks, JsonNode member, JsonNode upTo) {
        if (upTo.asLong() > 0) {
            marks.merge(member.asText(), upTo.asLong(), Math::max);
        }
    }

    /** All that people see, a line each. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        messages.forEach((id, message) -> lines.add(id + " " + message));
        lines.add("subject " + subject + ", assignee " + assignee + ", last number " + lastSeq);
        lines.add("participants " + participants);
        lines.add("delivered " + delivered + ", read " + read);
        return lines;
    }
}

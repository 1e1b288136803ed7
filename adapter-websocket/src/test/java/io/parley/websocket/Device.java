package io.parley.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.SignedIn;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.MessageRange;
import io.parley.wire.Json;
import io.parley.wire.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A member's phone or desk: begins with what REST says, and is cut off and comes back as it happens. */
final class Device implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LiveServer server;
    private final SignedIn owner;
    private final Caller caller;
    private final Mirror mirror;
    private LiveClient client;
    private String position;

    Device(LiveServer server, SignedIn owner) {
        this.server = server;
        this.owner = owner;
        this.caller = server.caller(owner);
        this.mirror = new Mirror(caller.member().toString(), this::snapshot);
        this.client = LiveClient.connect(server, LiveUpdates.PROTOCOL);
        this.position = client.ask("hello", Map.of("token", owner.accessToken()))
                .path("position")
                .asText();
        visible().forEach(mirror::fetch);
    }

    /** Applies so many of the frames that have come, or fewer. */
    void apply(int most) {
        for (int i = 0; i < most; i++) {
            var frame = client.arrived();
            if (frame.isEmpty()) {
                return;
            }
            apply(frame.get());
        }
    }

    /** Loses the connection and what it brought meanwhile, and resumes after the last frame that was applied. */
    void reconnect() {
        client.vanish();
        client = LiveClient.resume(server, owner, position);
    }

    /** Applies frames until it knows as much as REST does now. */
    void catchUp() {
        var numbers = new TreeMap<String, Long>();
        snapshots().forEach((id, conversation) -> numbers.put(id, conversation.lastSeq()));
        while (!mirror.numbers().equals(numbers)) {
            apply(client.next());
        }
    }

    /** What people see on this device, a line each. */
    List<String> sight() {
        return lines(mirror.conversations());
    }

    /** What they would see if they fetched everything now. */
    List<String> truth() {
        return lines(snapshots());
    }

    private static List<String> lines(Map<String, MirroredConversation> conversations) {
        return conversations.values().stream()
                .flatMap(conversation -> conversation.lines().stream())
                .toList();
    }

    /** What REST says is unread. */
    Map<String, Long> unreadByRest() {
        var unread = new TreeMap<String, Long>();
        server.messaging
                .inbox()
                .conversations(caller, ConversationFilter.everything(), 100)
                .orElseThrow()
                .rows()
                .forEach(row -> unread.put(row.conversation().id().toString(), row.unread()));
        return unread;
    }

    /** What this device counts as unread. */
    Map<String, Long> unread() {
        var unread = new TreeMap<String, Long>();
        mirror.conversations()
                .forEach((id, conversation) ->
                        unread.put(id, conversation.unread(caller.member().toString())));
        return unread;
    }

    private void apply(JsonNode frame) {
        mirror.apply(frame);
        if (frame.has("position")) {
            position = frame.path("position").asText();
        }
    }

    private List<String> visible() {
        return List.copyOf(unreadByRest().keySet());
    }

    private Map<String, MirroredConversation> snapshots() {
        var all = new TreeMap<String, MirroredConversation>();
        visible().forEach(id -> snapshot(id).ifPresent(found -> all.put(id, found)));
        return all;
    }

    private Optional<MirroredConversation> snapshot(String conversation) {
        var id = ConversationId.parse(conversation).orElseThrow();
        return server.messaging.inbox().conversation(caller, id) instanceof Outcome.Done(var overview)
                ? Optional.of(new MirroredConversation(
                        json(Rows.conversation(overview)),
                        messages(id),
                        json(server.messaging.groups().participants(caller, id).orElseThrow().stream()
                                .map(Rows::participant)
                                .toList()),
                        json(server.messaging.receipts().of(caller, id).orElseThrow().stream()
                                .map(Rows::receipt)
                                .toList())))
                : Optional.empty();
    }

    private JsonNode messages(ConversationId id) {
        var all = MAPPER.createArrayNode();
        long after = 0;
        boolean more = true;
        while (more) {
            var page = server.messaging
                    .inbox()
                    .messages(caller, id, new MessageRange.After(after), 100)
                    .orElseThrow();
            all.addAll((ArrayNode) json(page.rows().stream().map(Rows::message).toList()));
            more = page.more();
            after = more ? page.rows().getLast().message().seq() : after;
        }
        return all;
    }

    private static JsonNode json(Object rows) {
        try {
            return MAPPER.readTree(Json.write(rows));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

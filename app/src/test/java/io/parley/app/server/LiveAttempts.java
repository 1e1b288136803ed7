package io.parley.app.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes commands of the live updates, with the ids of a victim wherever an id can stand. For one thread. */
final class LiveAttempts {
    /** What each command takes; a list of members is one of ids, and what is no id stands as it is. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("view", List.of("conversation")),
            Map.entry("unview", List.of("conversation")),
            Map.entry("message.send", List.of("conversation", "text", "replyTo")),
            Map.entry("message.edit", List.of("message", "text")),
            Map.entry("message.delete", List.of("message")),
            Map.entry("reaction.add", List.of("message", "emoji")),
            Map.entry("reaction.remove", List.of("message", "emoji")),
            Map.entry("note.add", List.of("conversation", "text")),
            Map.entry("read", List.of("conversation", "upTo")),
            Map.entry("delivered", List.of("conversation", "upTo")),
            Map.entry("typing", List.of("conversation", "state")),
            Map.entry("claim", List.of("conversation")),
            Map.entry("assign", List.of("conversation", "member")),
            Map.entry("status.set", List.of("conversation", "status")),
            Map.entry("history", List.of("conversation", "around")),
            Map.entry("presence.query", List.of("members")));

    /** They name nothing of anybody's. */
    static final List<String> NAMELESS = List.of("pong", "token.renew", "presence.set", "availability.set");

    private static final Map<String, Object> OTHERS =
            Map.of("text", "a text", "emoji", "👍", "upTo", 1, "state", "start", "status", "closed");

    private final Tenant victim;
    private final Random random;

    LiveAttempts(Tenant victim, long seed) {
        this.victim = victim;
        this.random = new Random(seed);
    }

    static boolean knows(String command) {
        return FIELDS.containsKey(command) || NAMELESS.contains(command);
    }

    /** The attempts of each command once, as frames. */
    List<Map<String, Object>> round() {
        return FIELDS.entrySet().stream()
                .map(each -> Map.<String, Object>of("type", each.getKey(), "data", data(each.getValue())))
                .toList();
    }

    private Map<String, Object> data(List<String> fields) {
        var data = new HashMap<String, Object>();
        for (String field : fields) {
            Object value = OTHERS.containsKey(field) ? OTHERS.get(field) : id(field);
            data.put(field, field.equals("members") ? List.of(value) : value);
        }
        return data;
    }

    private String id(String field) {
        List<String> ids = victim.idsOf(Attempts.kindOf(field).filter(kind -> random.nextInt(8) > 0));
        return ids.get(random.nextInt(ids.size()));
    }
}

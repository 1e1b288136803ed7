package io.parley.postgres;

import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import java.util.HashMap;
import java.util.Map;

/** What a filter asks for, as conditions. */
final class ListConditions {
    private static final String OLDER =
            "(inbox.updated_at, inbox.conversation_id) < (cast(:updatedAt as timestamptz), cast(:after as uuid))";
    private static final String NAMED = """
            (strpos(lower(contact_name), lower(:text)) > 0 or strpos(lower(subject), lower(:text)) > 0)""";

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> arguments = new HashMap<>();

    private ListConditions() {}

    static ListConditions of(ConversationFilter filter) {
        var conditions = new ListConditions();
        filter.status().ifPresent(status -> conditions.and("status = :status", "status", status.name()));
        filter.kind().ifPresent(kind -> conditions.and("kind = :kind", "kind", kind.name()));
        filter.channel().ifPresent(channel -> conditions.and("channel_id = :channel", "channel", channel.value()));
        filter.text().ifPresent(text -> conditions.and(NAMED, "text", text));
        filter.after().ifPresent(place -> {
            conditions.and(OLDER, "after", place.id().value());
            conditions.arguments.put("updatedAt", place.updatedAt());
        });
        switch (filter.assignee()) {
            case AssigneeIs.Anyone ignored -> {}
            case AssigneeIs.Nobody ignored -> conditions.and("assignee_id is null");
            case AssigneeIs.One one ->
                conditions.and(
                        "assignee_id = :assignee", "assignee", one.member().value());
        }
        return conditions;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }

    private void and(String condition, String name, Object argument) {
        and(condition);
        arguments.put(name, argument);
    }

    private void and(String condition) {
        sql.append("  and ").append(condition).append('\n');
    }
}

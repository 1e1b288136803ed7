package io.parley.postgres;

import io.parley.messaging.store.Leftover;
import java.time.Instant;

/** Removes what stays behind, the oldest first and part by part; its age is all that it sees of it. */
record Leftovers(Statements sql) {
    private static final String REMOVE = """
            delete from %1$s
            where ctid = any (array(
                select ctid
                from %1$s
                where %2$s < :before
                order by %2$s
                limit :atMost))
            """;

    int remove(Leftover what, Instant before, int atMost) {
        return sql.update(statement(what))
                .bind("before", before)
                .bind("atMost", atMost)
                .execute();
    }

    private static String statement(Leftover what) {
        return switch (what) {
            case SESSION -> REMOVE.formatted("session", "expires_at");
            case ANSWER -> REMOVE.formatted("replay", "answered_at");
            case EARLY_REPORT -> REMOVE.formatted("early_report", "reported_at");
            case EARLY_CHANGE -> REMOVE.formatted("early_change", "changed_at");
            case UNRECOGNISED -> REMOVE.formatted("unrecognised", "kept_at");
        };
    }
}

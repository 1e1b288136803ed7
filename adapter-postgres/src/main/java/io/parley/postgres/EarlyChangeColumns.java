package io.parley.postgres;

import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.message.Emoji;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What was done to a message before it came, as columns hold it. */
record EarlyChangeColumns(String kind, String content, Instant at) {
    private static final String EDITED = "edited";
    private static final String DELETED = "deleted";
    private static final String REACTED = "reacted";

    static EarlyChangeColumns of(EarlyChange change) {
        return switch (change) {
            case EarlyChange.Edited(String text, Instant at) -> new EarlyChangeColumns(EDITED, text, at);
            case EarlyChange.Deleted(Instant at) -> new EarlyChangeColumns(DELETED, "", at);
            case EarlyChange.Reacted(var emoji, Instant at) ->
                new EarlyChangeColumns(REACTED, emoji.map(Emoji::value).orElse(""), at);
        };
    }

    static EarlyChangeColumns of(ResultSet row) throws SQLException {
        return new EarlyChangeColumns(row.getString("kind"), row.getString("content"), Rows.time(row, "changed_at"));
    }

    EarlyChange toChange() {
        return switch (kind) {
            case EDITED -> new EarlyChange.Edited(content, at);
            case DELETED -> new EarlyChange.Deleted(at);
            case REACTED -> new EarlyChange.Reacted(Emoji.parse(content), at);
            default -> throw new IllegalStateException("unknown kind of change: " + kind);
        };
    }

    @Override
    public String toString() {
        return "EarlyChangeColumns[" + kind + "]";
    }
}

package io.parley.postgres;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A content as columns hold it. */
record ContentColumns(String kind, String content, Optional<String> spans, Optional<Instant> deletedAt) {
    private static final String TEXT = "text";
    private static final String DELETED = "deleted";
    private static final String UNSUPPORTED = "unsupported:";

    static ContentColumns of(Content content) {
        return switch (content) {
            case Content.Text(RichText body) ->
                new ContentColumns(TEXT, body.text(), SpansJson.text(body.spans()), Optional.empty());
            case Content.Deleted(Instant at) -> new ContentColumns(DELETED, "", Optional.empty(), Optional.of(at));
            case Content.Unsupported(String kind, String raw) ->
                new ContentColumns(UNSUPPORTED + kind, raw, Optional.empty(), Optional.empty());
        };
    }

    static ContentColumns of(ResultSet row) throws SQLException {
        return new ContentColumns(
                row.getString("content_kind"),
                row.getString("content"),
                Optional.ofNullable(row.getString("spans")),
                Rows.optionalTime(row, "deleted_at"));
    }

    Content toContent() {
        if (kind.startsWith(UNSUPPORTED)) {
            return new Content.Unsupported(kind.substring(UNSUPPORTED.length()), content);
        }
        return switch (kind) {
            case TEXT -> new Content.Text(new RichText(content, SpansJson.spans(spans)));
            case DELETED -> new Content.Deleted(deletedAt.orElseThrow());
            default -> throw new IllegalStateException("unknown kind of content: " + kind);
        };
    }

    /** Adds them to the statement that was added last, which names them like this. */
    void bind(StatementBundle bundle) {
        bundle.with("contentKind", kind)
                .with("content", content)
                .with("spans", spans)
                .with("deletedAt", deletedAt);
    }

    @Override
    public String toString() {
        return "ContentColumns[" + kind + "]";
    }
}

package io.parley.postgres;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A content as columns hold it. */
record ContentColumns(
        String kind,
        String content,
        Optional<String> spans,
        Optional<String> attachments,
        Optional<Instant> deletedAt) {
    private static final String TEXT = "text";
    private static final String FILES = "files";
    private static final String DELETED = "deleted";
    private static final String UNSUPPORTED = "unsupported:";

    static ContentColumns of(Content content) {
        return switch (content) {
            case Content.Text(RichText body) ->
                new ContentColumns(TEXT, body.text(), SpansJson.text(body.spans()), Optional.empty(), Optional.empty());
            case Content.Files(List<Attachment> attachments, RichText caption) ->
                new ContentColumns(
                        FILES,
                        caption.text(),
                        SpansJson.text(caption.spans()),
                        Optional.of(AttachmentsJson.text(attachments)),
                        Optional.empty());
            case Content.Deleted(Instant at) ->
                new ContentColumns(DELETED, "", Optional.empty(), Optional.empty(), Optional.of(at));
            case Content.Unsupported(String kind, String raw) ->
                new ContentColumns(UNSUPPORTED + kind, raw, Optional.empty(), Optional.empty(), Optional.empty());
            default -> throw new IllegalStateException("not stored yet");
        };
    }

    static ContentColumns of(ResultSet row) throws SQLException {
        return new ContentColumns(
                row.getString("content_kind"),
                row.getString("content"),
                Optional.ofNullable(row.getString("spans")),
                Optional.ofNullable(row.getString("attachments")),
                Rows.optionalTime(row, "deleted_at"));
    }

    Content toContent() {
        if (kind.startsWith(UNSUPPORTED)) {
            return new Content.Unsupported(kind.substring(UNSUPPORTED.length()), content);
        }
        return switch (kind) {
            case TEXT -> new Content.Text(new RichText(content, SpansJson.spans(spans)));
            case FILES ->
                new Content.Files(
                        AttachmentsJson.attachments(attachments.orElseThrow()),
                        new RichText(content, SpansJson.spans(spans)));
            case DELETED -> new Content.Deleted(deletedAt.orElseThrow());
            default -> throw new IllegalStateException("unknown kind of content: " + kind);
        };
    }

    /** Adds them to the statement that was added last, which names them like this. */
    void bind(StatementBundle bundle) {
        bundle.with("contentKind", kind)
                .with("content", content)
                .with("spans", spans)
                .with("attachments", attachments)
                .with("deletedAt", deletedAt);
    }

    @Override
    public String toString() {
        return "ContentColumns[" + kind + "]";
    }
}

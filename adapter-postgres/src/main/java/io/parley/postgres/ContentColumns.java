package io.parley.postgres;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A content as columns hold it.
 *
 * @param content what can be read of it, so that it is found by its words; of what we do not understand, all of it
 */
record ContentColumns(
        String kind,
        String content,
        Optional<String> spans,
        Optional<String> attachments,
        Optional<String> details,
        Optional<Instant> deletedAt) {
    private static final String TEXT = "text";
    private static final String FILES = "files";
    private static final String DELETED = "deleted";
    private static final String UNSUPPORTED = "unsupported:";
    /** The message's own, beside the details of what it says. */
    private static final String FORWARDING = "forwarding";

    /** What a message says, and whether it was passed on. */
    static ContentColumns of(Message message) {
        var columns = of(message.content());
        if (message.forwarding() == Forwarding.NOT) {
            return columns;
        }
        var details = columns.details.map(DetailsJson::parse).orElseGet(JsonFields::empty);
        return columns.with(details.put(FORWARDING, message.forwarding().name()));
    }

    static ContentColumns of(Content content) {
        return switch (content) {
            case Content.Text(RichText body) -> said(TEXT, body);
            case Content.Files(List<Attachment> attachments, RichText caption) -> {
                var files = Optional.of(AttachmentsJson.text(attachments));
                var spans = SpansJson.text(caption.spans());
                yield new ContentColumns(FILES, caption.text(), spans, files, Optional.empty(), Optional.empty());
            }
            case Content.Media media -> said(DetailsJson.MEDIA, media.caption()).with(DetailsJson.of(media));
            case Content.Location place ->
                previewed(DetailsJson.LOCATION, place).with(DetailsJson.of(place));
            case Content.Cards cards -> previewed(DetailsJson.CARDS, cards).with(DetailsJson.of(cards));
            case Content.Chosen(Option option) ->
                previewed(DetailsJson.CHOSEN, content).with(DetailsJson.of(option));
            case Content.Choices choices ->
                said(DetailsJson.CHOICES, choices.body()).with(DetailsJson.of(choices));
            case Content.Shared shared -> previewed(DetailsJson.SHARED, shared).with(DetailsJson.of(shared));
            case Content.Order order -> previewed(DetailsJson.ORDER, order).with(DetailsJson.of(order));
            case Content.Call(CallState state) ->
                said(DetailsJson.CALL, RichText.plain("")).with(CallJson.write(state));
            case Content.Template(TemplateUse use, String preview) ->
                said(DetailsJson.TEMPLATE, RichText.plain(preview)).with(DetailsJson.of(use));
            case Content.Deleted(Instant at) -> deleted(at);
            case Content.Unsupported(String kind, String raw) -> said(UNSUPPORTED + kind, RichText.plain(raw));
        };
    }

    private static ContentColumns previewed(String kind, Content content) {
        return said(kind, RichText.plain(content.preview()));
    }

    private static ContentColumns said(String kind, RichText words) {
        return new ContentColumns(
                kind,
                words.text(),
                SpansJson.text(words.spans()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ContentColumns deleted(Instant at) {
        return new ContentColumns(DELETED, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at));
    }

    private ContentColumns with(JsonFields fields) {
        return new ContentColumns(
                kind, content, spans, attachments, Optional.of(fields.node().toString()), deletedAt);
    }

    static ContentColumns of(ResultSet row) throws SQLException {
        return new ContentColumns(
                row.getString("content_kind"),
                row.getString("content"),
                Optional.ofNullable(row.getString("spans")),
                Optional.ofNullable(row.getString("attachments")),
                Optional.ofNullable(row.getString("details")),
                Rows.optionalTime(row, "deleted_at"));
    }

    Content toContent() {
        if (kind.startsWith(UNSUPPORTED)) {
            return new Content.Unsupported(kind.substring(UNSUPPORTED.length()), content);
        }
        var words = new RichText(content, SpansJson.spans(spans));
        return switch (kind) {
            case TEXT -> new Content.Text(words);
            case FILES -> new Content.Files(AttachmentsJson.attachments(attachments.orElseThrow()), words);
            case DELETED -> new Content.Deleted(deletedAt.orElseThrow());
            default -> DetailsJson.read(kind, words, DetailsJson.parse(details.orElse("{}")));
        };
    }

    Forwarding forwarding() {
        return details.flatMap(json -> DetailsJson.parse(json).optionalText(FORWARDING))
                .map(Forwarding::valueOf)
                .orElse(Forwarding.NOT);
    }

    /** Adds them to the statement that was added last, which names them like this. */
    void bind(StatementBundle bundle) {
        bundle.with("contentKind", kind)
                .with("content", content)
                .with("spans", spans)
                .with("attachments", attachments)
                .with("details", details)
                .with("deletedAt", deletedAt);
    }

    @Override
    public String toString() {
        return "ContentColumns[" + kind + "]";
    }
}

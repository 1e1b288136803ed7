package io.parley.wire;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.Quote;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import io.parley.messaging.service.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages as rows. Pure. */
final class MessageRows {
    private MessageRows() {}

    static MessageRow of(MessageView view) {
        Message message = view.message();
        return new MessageRow(
                message.id().toString(),
                message.seq(),
                message.conversation().toString(),
                Rows.author(message.author()),
                content(message.content()),
                message.replyTo().map(Object::toString),
                view.quote().map(MessageRows::quote),
                message.clientId().map(id -> id.value()),
                Words.of(message.status()),
                message.failure().map(Rows::failure),
                reactions(view.reactions()),
                message.flagged() ? Optional.of(true) : Optional.empty(),
                message.createdAt(),
                message.editedAt(),
                deletedAt(message.content()));
    }

    static MessageRow.ContentRow content(Content content) {
        return switch (content) {
            case Content.Text(RichText body) -> text(body);
            case Content.Files(List<Attachment> attachments, RichText caption) -> files(attachments, caption);
            // A placeholder: the type people know, and deletedAt says the rest.
            case Content.Deleted ignored -> text(RichText.plain(""));
            case Content.Unsupported(String kind, String raw) ->
                new MessageRow.ContentRow(
                        "unsupported",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(kind),
                        Optional.of(raw).filter(text -> !text.isEmpty()).map(Json::passedOn));
            default -> throw new IllegalStateException("not shown yet");
        };
    }

    private static MessageRow.ContentRow text(RichText body) {
        return new MessageRow.ContentRow(
                "text", Optional.of(body.text()), spans(body), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static MessageRow.ContentRow files(List<Attachment> attachments, RichText caption) {
        var kinds = attachments.stream().map(Attachment::kind).distinct().toList();
        return new MessageRow.ContentRow(
                Words.of(kinds.size() == 1 ? kinds.getFirst() : MediaKind.FILE),
                Optional.of(caption.text()).filter(text -> !text.isEmpty()),
                spans(caption),
                Optional.of(attachments.stream().map(Rows::attachment).toList()),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<List<MessageRow.SpanRow>> spans(RichText body) {
        return body.spans().isEmpty()
                ? Optional.empty()
                : Optional.of(body.spans().stream().map(MessageRows::span).toList());
    }

    private static MessageRow.SpanRow span(Span span) {
        return switch (span.style()) {
            case Style.Bold() -> new MessageRow.SpanRow("bold", span.start(), span.length(), Optional.empty());
            case Style.Italic() -> new MessageRow.SpanRow("italic", span.start(), span.length(), Optional.empty());
            case Style.Mention mention ->
                new MessageRow.SpanRow(
                        "mention",
                        span.start(),
                        span.length(),
                        Optional.of(mention.member().toString()));
        };
    }

    private static Optional<Instant> deletedAt(Content content) {
        return content instanceof Content.Deleted(Instant at) ? Optional.of(at) : Optional.empty();
    }

    private static MessageRow.QuoteRow quote(Quote quote) {
        return new MessageRow.QuoteRow(quote.id().toString(), quote.seq(), Rows.author(quote.author()), quote.text());
    }

    private static List<MessageRow.ReactionRow> reactions(List<Reaction> reactions) {
        Map<String, List<AuthorRow>> byEmoji = new LinkedHashMap<>();
        for (Reaction reaction : reactions) {
            byEmoji.computeIfAbsent(reaction.emoji().value(), ignored -> new ArrayList<>())
                    .add(Rows.author(reaction.by()));
        }
        return byEmoji.entrySet().stream()
                .map(entry -> new MessageRow.ReactionRow(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}

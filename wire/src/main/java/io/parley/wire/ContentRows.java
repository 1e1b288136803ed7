package io.parley.wire;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import io.parley.messaging.message.TemplateUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What messages say, as rows. Pure. */
final class ContentRows {
    private static final String INTERACTIVE = "interactive";

    private ContentRows() {}

    static ContentRow of(Content content) {
        return switch (content) {
            case Content.Text(RichText body) -> text(body);
            case Content.Files(List<Attachment> attachments, RichText caption) ->
                captioned(type(attachments.stream().map(Attachment::kind)), caption)
                        .with(
                                "attachments",
                                attachments.stream().map(Rows::attachment).toList());
            case Content.Media(List<RemoteMedia> media, RichText caption) ->
                captioned(type(media), caption)
                        .with(
                                "attachments",
                                media.stream().map(ContentRows::attachment).toList());
            case Content.Location place ->
                ContentRow.of("location")
                        .with("text", notEmpty(place.preview()))
                        .with("location", ContentParts.place(place));
            case Content.Cards(List<ContactCard> cards) ->
                ContentRow.of("contacts")
                        .with("text", notEmpty(content.preview()))
                        .with("contacts", cards.stream().map(ContentParts::card).toList());
            case Content.Chosen(Option option) ->
                ContentRow.of(INTERACTIVE)
                        .with("text", notEmpty(option.title()))
                        .with("choice", ContentParts.option(option));
            case Content.Choices(RichText body, List<Option> options, String button) ->
                captioned(INTERACTIVE, body)
                        .with(
                                "options",
                                options.stream().map(ContentParts::option).toList())
                        .with("button", notEmpty(button));
            case Content.Shared shared ->
                ContentRow.of(INTERACTIVE)
                        .with("text", notEmpty(shared.text()))
                        .with("link", ContentParts.link(shared));
            case Content.Order order ->
                ContentRow.of(INTERACTIVE)
                        .with("text", notEmpty(order.remark()))
                        .with("order", ContentParts.order(order));
            case Content.Call(CallState state) -> ContentRow.of("call").with("call", ContentParts.call(state));
            case Content.Template(TemplateUse use, String preview) ->
                ContentRow.of("template").with("text", notEmpty(preview)).with("template", ContentParts.template(use));
            // A placeholder: the type people know, and deletedAt says the rest.
            case Content.Deleted ignored -> text(RichText.plain(""));
            case Content.Unsupported(String kind, String raw) ->
                ContentRow.of("unsupported")
                        .with("kind", kind)
                        .with("raw", notEmpty(raw).map(Json::passedOn));
        };
    }

    private static ContentRow text(RichText body) {
        return ContentRow.of("text").with("text", body.text()).with("spans", spans(body));
    }

    private static ContentRow captioned(String type, RichText caption) {
        return ContentRow.of(type).with("text", notEmpty(caption.text())).with("spans", spans(caption));
    }

    private static String type(List<RemoteMedia> media) {
        return media.stream().allMatch(RemoteMedia::sticker)
                ? "sticker"
                : type(media.stream().map(RemoteMedia::kind));
    }

    private static String type(Stream<MediaKind> kinds) {
        var distinct = kinds.distinct().toList();
        return Words.of(distinct.size() == 1 ? distinct.getFirst() : MediaKind.FILE);
    }

    private static AttachedRow attachment(RemoteMedia media) {
        return media.file().<AttachedRow>map(Rows::attachment).orElseGet(() -> RemoteMediaRow.of(media));
    }

    private static Optional<List<MessageRow.SpanRow>> spans(RichText body) {
        return body.spans().isEmpty()
                ? Optional.empty()
                : Optional.of(body.spans().stream().map(ContentRows::span).toList());
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

    static Optional<String> notEmpty(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}

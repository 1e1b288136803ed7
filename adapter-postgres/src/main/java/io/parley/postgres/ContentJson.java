package io.parley.postgres;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A content within an event. */
final class ContentJson {
    private ContentJson() {}

    static JsonFields write(Content content) {
        return switch (content) {
            case Content.Text(RichText body) -> words(body);
            case Content.Files(List<Attachment> attachments, RichText caption) ->
                words(caption).put("files", AttachmentsJson.write(attachments));
            case Content.Media media -> detailed(DetailsJson.MEDIA, media.caption(), DetailsJson.of(media));
            case Content.Location place -> detailed(DetailsJson.LOCATION, DetailsJson.of(place));
            case Content.Cards cards -> detailed(DetailsJson.CARDS, DetailsJson.of(cards));
            case Content.Chosen(Option option) -> detailed(DetailsJson.CHOSEN, DetailsJson.of(option));
            case Content.Choices choices -> detailed(DetailsJson.CHOICES, choices.body(), DetailsJson.of(choices));
            case Content.Shared shared -> detailed(DetailsJson.SHARED, DetailsJson.of(shared));
            case Content.Order order ->
                detailed(DetailsJson.ORDER, RichText.plain(order.remark()), DetailsJson.of(order));
            case Content.Call(CallState state) -> detailed(DetailsJson.CALL, CallJson.write(state));
            case Content.Template(TemplateUse use, String preview) ->
                detailed(DetailsJson.TEMPLATE, RichText.plain(preview), DetailsJson.of(use));
            case Content.Deleted(Instant at) -> JsonFields.empty().put("deletedAt", at);
            case Content.Unsupported(String kind, String raw) ->
                JsonFields.empty().put("unsupported", kind).put("raw", raw);
        };
    }

    private static JsonFields detailed(String kind, JsonFields details) {
        return detailed(kind, RichText.plain(""), details);
    }

    private static JsonFields detailed(String kind, RichText words, JsonFields details) {
        return words(words).put("kind", kind).put("details", details);
    }

    private static JsonFields words(RichText words) {
        return JsonFields.empty().put("text", words.text()).put("spans", SpansJson.write(words.spans()));
    }

    static Content read(JsonFields fields) {
        return fields.optionalTime("deletedAt")
                .<Content>map(Content.Deleted::new)
                .or(() -> fields.optionalText("unsupported")
                        .map(kind -> new Content.Unsupported(kind, fields.text("raw"))))
                .orElseGet(() -> readable(fields));
    }

    private static Content readable(JsonFields fields) {
        var words = new RichText(fields.text("text"), SpansJson.read(fields.list("spans")));
        Optional<String> kind = fields.optionalText("kind");
        if (kind.isPresent()) {
            return DetailsJson.read(kind.get(), words, fields.fields("details"));
        }
        var files = AttachmentsJson.read(fields.list("files"));
        return files.isEmpty() ? new Content.Text(words) : new Content.Files(files, words);
    }
}

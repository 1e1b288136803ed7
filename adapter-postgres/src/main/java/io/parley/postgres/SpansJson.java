package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import java.util.List;
import java.util.Optional;

/** The spans of a text, within an event or in a column of their own; a text without any has no column. */
final class SpansJson {
    private static final String BOLD = "bold";
    private static final String ITALIC = "italic";
    private static final String MENTION = "mention";

    private SpansJson() {}

    static Optional<String> text(List<Span> spans) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(JsonFields.array(write(spans)).toString());
    }

    static List<Span> spans(Optional<String> text) {
        return text.map(SpansJson::parse)
                .map(JsonFields::list)
                .map(SpansJson::read)
                .orElse(List.of());
    }

    static List<JsonFields> write(List<Span> spans) {
        return spans.stream().map(SpansJson::write).toList();
    }

    static List<Span> read(List<JsonFields> spans) {
        return spans.stream().map(SpansJson::read).toList();
    }

    private static JsonFields write(Span span) {
        JsonFields place = JsonFields.empty().put("start", span.start()).put("length", span.length());
        return switch (span.style()) {
            case Style.Bold() -> place.put("style", BOLD);
            case Style.Italic() -> place.put("style", ITALIC);
            case Style.Mention(MemberId member) -> place.put("style", MENTION).put("member", member.value());
        };
    }

    private static Span read(JsonFields fields) {
        return new Span(
                Math.toIntExact(fields.number("start")), Math.toIntExact(fields.number("length")), style(fields));
    }

    private static Style style(JsonFields fields) {
        String style = fields.text("style");
        return switch (style) {
            case BOLD -> new Style.Bold();
            case ITALIC -> new Style.Italic();
            case MENTION -> new Style.Mention(new MemberId(fields.id("member")));
            default -> throw new IllegalStateException("unknown style: " + style);
        };
    }

    private static JsonNode parse(String text) {
        try {
            return StoredJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("unreadable spans", e);
        }
    }
}

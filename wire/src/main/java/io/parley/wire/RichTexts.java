package io.parley.wire;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Markup;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import java.util.List;
import java.util.Optional;

/** Text with styles, as clients write it: with spans, or in the small markup that people type. */
final class RichTexts {
    private RichTexts() {}

    /** Reads {@code {type: "text", text, spans?}} or {@code {type: "text", markup}}. */
    static Optional<RichText> read(Fields content) {
        content.requiredParsed("type", "text", type -> Optional.of(type).filter("text"::equals));
        return words(content);
    }

    /** Reads the same, whatever the type. */
    static Optional<RichText> words(Fields content) {
        Optional<RichText> typed = content.text("markup", Json.MAX_STRING).map(Markup::read);
        Optional<List<Span>> spans = content.list("spans", RichText.MAX_SPANS, RichTexts::span);
        if (content.has("markup")) {
            if (content.has("text") || content.has("spans")) {
                content.wrong("markup", ProblemCode.INVALID_VALUE, "Send markup, or text and spans, not both.");
            }
            return typed;
        }
        return content.requiredText("text", Json.MAX_STRING).map(text -> new RichText(text, spans.orElse(List.of())));
    }

    private static Optional<Span> span(Fields fields) {
        Optional<MemberId> member = fields.parsed("member", "the id of a member", MemberId::parse);
        Optional<Style> style =
                fields.requiredParsed("type", "bold, italic, or mention with a member", type -> style(type, member));
        var start = fields.requiredNumber("start");
        var length = fields.requiredNumber("length");
        boolean fits =
                start.orElse(0) <= Json.MAX_STRING && length.orElse(0) >= 1 && length.orElse(0) <= Json.MAX_STRING;
        if (!fits) {
            fields.wrong("length", ProblemCode.INVALID_VALUE, "A span lies within the text and has a length.");
            return Optional.empty();
        }
        return style.filter(ignored -> start.isPresent() && length.isPresent())
                .map(it -> new Span((int) start.getAsLong(), (int) length.getAsLong(), it));
    }

    private static Optional<Style> style(String type, Optional<MemberId> member) {
        return switch (type) {
            case "bold" -> Optional.of(new Style.Bold());
            case "italic" -> Optional.of(new Style.Italic());
            case "mention" -> member.map(Style.Mention::new);
            default -> Optional.empty();
        };
    }
}

package io.parley.whatsapp;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.MessageTemplate.Part;
import io.parley.messaging.channel.MessageTemplate.Section;
import io.parley.messaging.channel.MessageTemplate.Status;
import io.parley.meta.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A template as WhatsApp defines it, after Meta's page "Template components". */
final class TemplateDefinition {
    private static final int LONGEST = 512;

    private TemplateDefinition() {}

    /** Empty when it has no id, name or language. */
    static Optional<MessageTemplate> read(Fields template) {
        return template.id("id", LONGEST)
                .flatMap(id -> template.id("name", LONGEST)
                        .flatMap(name -> template.id("language", LONGEST)
                                .map(language -> new MessageTemplate(
                                        id,
                                        name,
                                        language,
                                        template.id("category", LONGEST).orElse(""),
                                        Status.named(
                                                template.id("status", LONGEST).orElse("")),
                                        sections(template)))));
    }

    private static List<Section> sections(Fields template) {
        return template.items("components").stream()
                .map(Fields::new)
                .flatMap(TemplateDefinition::parts)
                .toList();
    }

    private static Stream<Section> parts(Fields component) {
        var text = Places.tidied(component.text("text").orElse(""));
        return switch (upperCase(component, "type")) {
            case "HEADER" -> Stream.of(header(component, text));
            case "BODY" -> Stream.of(new Section(Part.BODY, text, Places.in(text)));
            case "FOOTER" -> Stream.of(new Section(Part.FOOTER, text, List.of()));
            // All of them, for a button is filled by its number.
            case "BUTTONS" ->
                component.items("buttons").stream().map(Fields::new).map(TemplateDefinition::button);
            default -> Stream.of();
        };
    }

    /** The place of a file is called after its kind. */
    private static Section header(Fields header, String text) {
        var format = upperCase(header, "format");
        return format.isEmpty() || format.equals("TEXT")
                ? new Section(Part.HEADER_TEXT, text, Places.in(text))
                : new Section(Part.HEADER_MEDIA, "", List.of(format.toLowerCase(Locale.ROOT)));
    }

    private static Section button(Fields button) {
        var text = button.text("text").orElse("");
        var url = Places.tidied(button.text("url").orElse(""));
        return switch (upperCase(button, "type")) {
            case "URL" -> new Section(Part.BUTTON, Places.in(url).isEmpty() ? text : url, Places.in(url));
            case "COPY_CODE" -> new Section(Part.BUTTON, text, List.of("code"));
            default -> new Section(Part.BUTTON, text, List.of());
        };
    }

    private static String upperCase(Fields fields, String name) {
        return fields.id(name, LONGEST).orElse("").toUpperCase(Locale.ROOT);
    }
}

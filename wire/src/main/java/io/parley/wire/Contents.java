package io.parley.wire;

import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What members say, as clients write it: as rows show it. How much of it is for the core to say. */
final class Contents {
    private static final int MOST = 1000;

    private Contents() {}

    /** Words, or something with them. */
    record Said(RichText words, Optional<Content> content) {
        static Said of(RichText words) {
            return new Said(words, Optional.empty());
        }

        static Said of(Content content) {
            RichText words = content instanceof Content.Choices choices ? choices.body() : RichText.plain("");
            return new Said(words, Optional.of(content));
        }
    }

    /** Reads {@code {type, ...}}, with what belongs to the type. */
    static Optional<Said> read(Fields fields) {
        String type = fields.requiredParsed(
                        "type", "text, location, contacts, interactive or template", Contents::known)
                .orElse("");
        return switch (type) {
            case "text" -> RichTexts.words(fields).map(Said::of);
            case "location" -> required(fields, "location", fields.object("location", Contents::location));
            case "contacts" ->
                required(
                        fields,
                        "contacts",
                        fields.list("contacts", MOST, Contents::card).map(Content.Cards::new));
            case "interactive" -> choices(fields).map(Said::of);
            case "template" -> required(fields, "template", fields.object("template", Contents::template));
            // Its fields are asked for, so that the type alone is wrong.
            default -> RichTexts.words(fields).flatMap(ignored -> Optional.empty());
        };
    }

    private static Optional<String> known(String type) {
        return Optional.of(type).filter(List.of("text", "location", "contacts", "interactive", "template")::contains);
    }

    private static Optional<Said> required(Fields fields, String name, Optional<? extends Content> content) {
        if (!fields.has(name)) {
            fields.wrong(name, ProblemCode.MISSING_FIELD, "The field " + name + " is missing.");
        }
        return content.map(Said::of);
    }

    private static Optional<Content.Location> location(Fields fields) {
        OptionalDouble latitude = fields.requiredDecimal("latitude");
        OptionalDouble longitude = fields.requiredDecimal("longitude");
        String name = line(fields, "name");
        String address = line(fields, "address");
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Content.Location(latitude.getAsDouble(), longitude.getAsDouble(), name, address))
                : Optional.empty();
    }

    private static Optional<ContactCard> card(Fields fields) {
        Optional<String> name = fields.requiredText("name", Json.MAX_STRING);
        List<String> phones = lines(fields, "phones");
        List<String> emails = lines(fields, "emails");
        String organization = line(fields, "organization");
        return name.map(called -> new ContactCard(called, phones, emails, organization));
    }

    private static Optional<Content> choices(Fields fields) {
        Optional<String> text = fields.requiredText("text", Json.MAX_STRING);
        Optional<List<Option>> options = fields.list("options", MOST, Contents::option);
        String button = line(fields, "button");
        if (!fields.has("options")) {
            fields.wrong("options", ProblemCode.MISSING_FIELD, "The field options is missing.");
        }
        return text.flatMap(
                words -> options.map(answers -> new Content.Choices(RichText.plain(words), answers, button)));
    }

    private static Optional<Option> option(Fields fields) {
        Optional<String> id = fields.requiredText("id", Json.MAX_STRING);
        Optional<String> title = fields.requiredText("title", Json.MAX_STRING);
        String description = line(fields, "description");
        return id.flatMap(key -> title.map(words -> new Option(key, words, description)));
    }

    /** Reads {@code {name, language, header?, body?, buttons?: {"0": text}}}. */
    static Optional<Content.Template> template(Fields fields) {
        Optional<String> name = fields.requiredText("name", Json.MAX_STRING);
        Optional<String> language = fields.requiredText("language", Json.MAX_STRING);
        List<String> header = lines(fields, "header");
        List<String> body = lines(fields, "body");
        Map<Integer, String> buttons = new HashMap<>();
        fields.object("buttons", numbered -> buttons(numbered, buttons));
        return name.flatMap(called -> language.map(
                spoken -> new Content.Template(new TemplateUse(called, spoken, header, body, buttons), "")));
    }

    /** Reads {@code {"0": text, "1": text, ...}}. */
    private static Optional<Map<Integer, String>> buttons(Fields fields, Map<Integer, String> into) {
        for (int number = 0; number < 10; number++) {
            int button = number;
            fields.text(Integer.toString(number), Json.MAX_STRING).ifPresent(fill -> into.put(button, fill));
        }
        return Optional.of(into);
    }

    private static String line(Fields fields, String name) {
        return fields.text(name, Json.MAX_STRING).orElse("");
    }

    private static List<String> lines(Fields fields, String name) {
        return fields.parsedList(name, MOST, "a text", Optional::of).orElse(List.of());
    }
}

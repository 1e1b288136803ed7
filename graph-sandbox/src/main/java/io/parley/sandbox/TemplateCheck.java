package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a template exists, may be sent and is filled rightly; page: Cloud API, Error Codes, 132000 and following. */
final class TemplateCheck {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([0-9A-Za-z_]+)\\s*}}");
    private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "DOCUMENT", "LOCATION");

    private TemplateCheck() {}

    static void message(JsonNode sent, Templates templates) {
        var name = Check.text(sent, "name", "template['name']", 512);
        var language = Check.text(sent.path("language"), "code", "template['language']['code']", 10);
        var template = templates.find(name, language).orElseThrow(() -> missing(name, language));
        switch (template.status()) {
            case "APPROVED" -> {}
            case "PAUSED" -> throw refusal(132015, "Template is paused", template.name());
            case "DISABLED" -> throw refusal(132016, "Template is disabled", template.name());
            default -> throw missing(name, language);
        }
        checkBody(sent, template);
        checkHeader(sent, template);
        checkButtons(sent, template);
    }

    private static GraphError.Refused missing(String name, String language) {
        return GraphError.of(132001, "(#132001) Template name does not exist in the translation")
                .at(404)
                .saying("template name (" + name + ") does not exist in " + language)
                .refused();
    }

    private static GraphError.Refused refusal(int code, String message, String details) {
        return GraphError.of(code, "(#" + code + ") " + message).saying(details).refused();
    }

    private static void checkBody(JsonNode sent, Template template) {
        var text = template.component("BODY")
                .map(body -> body.path("text").asText())
                .orElse("");
        compare("body", parameters(sent, "body"), places(text), template.isNamed());
    }

    private static void checkHeader(JsonNode sent, Template template) {
        var header = template.component("HEADER").orElse(MissingNode.getInstance());
        var format = header.path("format").asText("TEXT").toUpperCase(Locale.ROOT);
        var given = parameters(sent, "header");
        if (!MEDIA.contains(format)) {
            compare("header", given, places(header.path("text").asText()), template.isNamed());
        } else if (given.size() != 1 || !given.path(0).path("type").asText().equalsIgnoreCase(format)) {
            throw refusal(
                    132012,
                    "Parameter format does not match format in the created template",
                    "header: Format mismatch, expected " + format);
        }
    }

    private static void compare(String part, JsonNode given, Set<String> places, boolean named) {
        if (given.size() != places.size()) {
            throw refusal(
                    132000,
                    "Number of parameters does not match the expected number of params",
                    part + ": number of localizable_params (" + given.size()
                            + ") does not match the expected number of params (" + places.size() + ")");
        }
        for (var parameter : given) {
            if (named && !places.contains(parameter.path("parameter_name").asText())) {
                throw refusal(
                        132012,
                        "Parameter format does not match format in the created template",
                        part + ": parameter_name is missing or unknown");
            }
        }
    }

    /** A link with a place in it needs its part. */
    private static void checkButtons(JsonNode sent, Template template) {
        var buttons =
                template.component("BUTTONS").map(part -> part.path("buttons")).orElse(MissingNode.getInstance());
        for (var index = 0; index < buttons.size(); index++) {
            var url = buttons.path(index).path("url").asText();
            if (!places(url).isEmpty() && !hasButton(sent, index)) {
                throw GraphErrors.missingValue(
                                "buttons: Button at index " + index + " of type Url requires a parameter")
                        .refused();
            }
        }
    }

    private static boolean hasButton(JsonNode sent, int index) {
        for (var component : sent.path("components")) {
            if (component.path("type").asText().equalsIgnoreCase("button")
                    && component.path("index").asText().equals(Integer.toString(index))
                    && !component.path("parameters").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode parameters(JsonNode sent, String part) {
        for (var component : sent.path("components")) {
            if (component.path("type").asText().equalsIgnoreCase(part)) {
                return component.path("parameters");
            }
        }
        return MissingNode.getInstance();
    }

    private static Set<String> places(String text) {
        var places = new HashSet<String>();
        var found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }
}

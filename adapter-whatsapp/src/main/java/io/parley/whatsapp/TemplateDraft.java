package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.message.TemplateUse;
import java.util.List;
import java.util.TreeMap;

/** An approved template with its places filled, after Meta's page "Template messages". */
final class TemplateDraft {
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_LANGUAGE = 20;

    private TemplateDraft() {}

    static Draft of(TemplateUse use) {
        var part = Draft.part().put("name", use.name());
        part.putObject("language").put("code", use.language());
        components(use, part);
        var isNamed = Objections.fits(use.name(), LONGEST_NAME) && Objections.fits(use.language(), LONGEST_LANGUAGE);
        return Draft.of(
                "template",
                part,
                List.of(
                        Objections.when(!isNamed, "Which template, and in which language? Choose one of the list."),
                        Objections.when(
                                isAnyBlank(use),
                                "A place of the template is empty. WhatsApp wants something in each of them."),
                        Objections.when(
                                hasOtherPlaces(use),
                                "The template has another number of places. Fill each of them once.")));
    }

    private static void components(TemplateUse use, ObjectNode part) {
        if (use.header().isEmpty() && use.body().isEmpty() && use.buttons().isEmpty()) {
            return;
        }
        var components = part.putArray("components");
        header(use, components);
        if (!use.body().isEmpty()) {
            var parameters = components.addObject().put("type", "body").putArray("parameters");
            texts(use.body(), placesOfBody(use), parameters);
        }
        new TreeMap<>(use.buttons()).forEach((number, value) -> TemplateButton.write(number, value, components));
    }

    /** A header has one place, for words or for a file. */
    private static void header(TemplateUse use, ArrayNode components) {
        if (use.header().isEmpty()) {
            return;
        }
        var parameters = components.addObject().put("type", "header").putArray("parameters");
        var file = TemplateFile.read(use.header().getFirst());
        if (file.isPresent()) {
            file.get().write(parameters.addObject());
        } else {
            texts(use.header(), placesOfHeader(use), parameters);
        }
    }

    private static void texts(List<String> values, List<String> places, ArrayNode parameters) {
        for (var number = 0; number < values.size(); number++) {
            var parameter = parameters.addObject().put("type", "text");
            if (!places.isEmpty()) {
                parameter.put("parameter_name", places.get(number));
            }
            parameter.put("text", values.get(number));
        }
    }

    private static List<String> placesOfHeader(TemplateUse use) {
        return hasOtherPlaces(use) || use.places().isEmpty()
                ? List.of()
                : use.places().subList(0, use.header().size());
    }

    /** A file in the header has no name. */
    private static List<String> placesOfBody(TemplateUse use) {
        return hasOtherPlaces(use) || use.places().isEmpty()
                ? List.of()
                : use.places()
                        .subList(
                                use.places().size() - use.body().size(),
                                use.places().size());
    }

    private static boolean hasOtherPlaces(TemplateUse use) {
        var words = use.body().size() + (fileInHeader(use) ? 0 : use.header().size());
        return !use.places().isEmpty() && use.places().size() != words;
    }

    private static boolean fileInHeader(TemplateUse use) {
        return !use.header().isEmpty()
                && TemplateFile.read(use.header().getFirst()).isPresent();
    }

    private static boolean isAnyBlank(TemplateUse use) {
        return use.header().stream().anyMatch(String::isBlank)
                || use.body().stream().anyMatch(String::isBlank)
                || use.buttons().values().stream().anyMatch(String::isBlank);
    }
}

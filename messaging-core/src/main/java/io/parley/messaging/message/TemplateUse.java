package io.parley.messaging.message;

import java.util.List;
import java.util.Map;

/**
 * A template and what fills its places.
 *
 * @param language as the platform writes it: {@code en_US}
 * @param header what fills the header's place; empty when it has none
 * @param body what fills the places of the body, in order
 * @param buttons what fills the place of each button, by the button's number from 0
 * @param places what the template calls the places of header and body, in order; empty where it numbers them
 */
public record TemplateUse(
        String name,
        String language,
        List<String> header,
        List<String> body,
        Map<Integer, String> buttons,
        List<String> places) {
    /** Of a template that numbers its places. */
    public TemplateUse(
            String name, String language, List<String> header, List<String> body, Map<Integer, String> buttons) {
        this(name, language, header, body, buttons, List.of());
    }

    public TemplateUse {
        header = List.copyOf(header);
        body = List.copyOf(body);
        buttons = Map.copyOf(buttons);
        places = List.copyOf(places);
    }

    /** The same, with the names of its places. */
    public TemplateUse called(List<String> names) {
        return new TemplateUse(name, language, header, body, buttons, names);
    }

    @Override
    public String toString() {
        return "TemplateUse[" + name + ", " + language + "]";
    }
}

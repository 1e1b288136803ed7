package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Messages with buttons and cards; page: Messenger Platform, Templates. */
final class MessengerTemplateCheck {
    private static final int LONGEST_TEXT = 640;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_BUTTON = 20;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ELEMENTS = 10;

    private MessengerTemplateCheck() {}

    static void payload(JsonNode payload) {
        switch (payload.path("template_type").asText()) {
            case "button" -> {
                Check.text(payload, "text", "payload[text]", LONGEST_TEXT);
                Check.that(!payload.path("buttons").isEmpty(), "The parameter payload[buttons] is required.");
                buttons(payload.path("buttons"));
            }
            case "generic" -> elements(payload.path("elements"));
            case "media" -> Check.that(payload.path("elements").size() == 1, "A media template has one element.");
            default ->
                throw GraphErrors.badParameter("Param payload[template_type] is not known.")
                        .refused();
        }
    }

    private static void elements(JsonNode elements) {
        Check.that(
                elements.isArray() && !elements.isEmpty() && elements.size() <= MOST_ELEMENTS,
                "Param payload[elements] must hold 1 to 10 elements");
        for (var element : elements) {
            Check.text(element, "title", "payload[elements][title]", LONGEST_TITLE);
            Check.optionalText(element, "subtitle", "payload[elements][subtitle]", LONGEST_TITLE);
            buttons(element.path("buttons"));
        }
    }

    private static void buttons(JsonNode buttons) {
        Check.that(buttons.size() <= MOST_BUTTONS, "Param buttons must have at most 3 elements");
        for (var button : buttons) {
            Check.text(button, "title", "buttons[title]", LONGEST_BUTTON);
            switch (button.path("type").asText()) {
                case "postback" -> Check.text(button, "payload", "buttons[payload]", LONGEST_PAYLOAD);
                case "web_url" ->
                    Check.that(
                            button.path("url").asText().matches("https?://\\S+"),
                            "Param buttons[url] should represent a valid URL");
                case "phone_number" ->
                    Check.that(
                            button.path("payload").asText().matches("\\+[0-9]{5,20}"),
                            "Param buttons[payload] must be a phone number with + in front");
                default ->
                    throw GraphErrors.badParameter("Param buttons[type] is not known.")
                            .refused();
            }
        }
    }
}

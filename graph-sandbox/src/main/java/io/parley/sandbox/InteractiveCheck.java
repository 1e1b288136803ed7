package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Buttons, lists and links; page: Cloud API, Interactive Messages. */
final class InteractiveCheck {
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_EDGE = 60;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_BUTTON_ID = 256;
    private static final int LONGEST_ROW_ID = 200;
    private static final int LONGEST_ROW_TITLE = 24;
    private static final int LONGEST_ROW_TEXT = 72;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;

    private InteractiveCheck() {}

    static void message(JsonNode interactive) {
        text(interactive.path("body"), "text", "body", LONGEST_BODY);
        optionalText(interactive.path("header"), "text", "header", LONGEST_EDGE);
        optionalText(interactive.path("footer"), "text", "footer", LONGEST_EDGE);
        var action = interactive.path("action");
        switch (interactive.path("type").asText()) {
            case "button" -> buttons(action.path("buttons"));
            case "list" -> list(action);
            case "cta_url" -> link(action);
            case "location_request_message" ->
                Check.value(action.path("name").asText().equals("send_location"), "action['name'] is send_location");
            case "flow" -> text(action.path("parameters"), "flow_cta", "flow_cta", 30);
            default ->
                throw GraphErrors.badValue("Unknown type of interactive message")
                        .refused();
        }
    }

    private static void buttons(JsonNode buttons) {
        Check.value(
                buttons.isArray() && !buttons.isEmpty() && buttons.size() <= MOST_BUTTONS,
                "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3");
        var ids = new HashSet<String>();
        for (var button : buttons) {
            var reply = button.path("reply");
            text(reply, "title", "Button title", LONGEST_TITLE);
            Check.value(ids.add(text(reply, "id", "Button id", LONGEST_BUTTON_ID)), "Duplicate ids among the buttons");
        }
    }

    private static void list(JsonNode action) {
        text(action, "button", "Button label", LONGEST_TITLE);
        var sections = action.path("sections");
        Check.value(
                sections.isArray() && !sections.isEmpty() && sections.size() <= MOST_ROWS,
                "Section count has to be between 1 and 10");
        var ids = new HashSet<String>();
        for (var section : sections) {
            if (sections.size() > 1) {
                text(section, "title", "Section title", LONGEST_ROW_TITLE);
            }
            section.path("rows").forEach(row -> row(row, ids));
        }
        Check.value(!ids.isEmpty() && ids.size() <= MOST_ROWS, "Total row count exceed max allowed count: 10");
    }

    private static void row(JsonNode row, Set<String> ids) {
        text(row, "title", "Row title", LONGEST_ROW_TITLE);
        optionalText(row, "description", "Row description", LONGEST_ROW_TEXT);
        Check.value(ids.add(text(row, "id", "Row id", LONGEST_ROW_ID)), "Duplicate ids among the rows");
    }

    private static void link(JsonNode action) {
        var parameters = action.path("parameters");
        Check.value(action.path("name").asText().equals("cta_url"), "action['name'] is cta_url");
        text(parameters, "display_text", "display_text", LONGEST_TITLE);
        Check.value(parameters.path("url").asText().matches("https?://\\S+"), "url is not a URL");
    }

    private static String text(JsonNode parent, String name, String what, int longest) {
        var text = parent.path(name);
        if (!text.isTextual() || text.textValue().isEmpty()) {
            throw GraphErrors.missingValue(what + " is required").refused();
        }
        return optionalText(parent, name, what, longest);
    }

    private static String optionalText(JsonNode parent, String name, String what, int longest) {
        var text = parent.path(name).asText();
        Check.value(Check.characters(text) <= longest, what + " length invalid. Min length: 1, Max length: " + longest);
        return text;
    }
}

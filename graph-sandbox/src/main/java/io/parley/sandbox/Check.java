package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Demands on parts of a body, each refused in the words of the Graph API. */
final class Check {
    private Check() {}

    static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A text that must be there, not empty and not too long. */
    static String text(JsonNode parent, String name, String path, int longest) {
        var node = parent.path(name);
        if (!node.isTextual() || node.textValue().isEmpty()) {
            throw GraphErrors.badParameter("The parameter " + path + " is required.")
                    .refused();
        }
        return atMost(node.textValue(), path, longest);
    }

    /** A text that may be missing, but not be too long. */
    static String optionalText(JsonNode parent, String name, String path, int longest) {
        var node = parent.path(name);
        if (!node.isMissingNode() && !node.isTextual()) {
            throw GraphErrors.badParameter("Param " + path + " must be a string.")
                    .refused();
        }
        return atMost(node.asText(), path, longest);
    }

    private static String atMost(String text, String path, int longest) {
        if (characters(text) > longest) {
            throw GraphErrors.badParameter("Param " + path + " must be at most " + longest + " characters long.")
                    .refused();
        }
        return text;
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw GraphErrors.badParameter(otherwise).refused();
        }
    }

    /** WhatsApp's other code, for what stands deeper in a message. */
    static void value(boolean holds, String otherwise) {
        if (!holds) {
            throw GraphErrors.badValue(otherwise).refused();
        }
    }
}

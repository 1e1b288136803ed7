package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Errors in the Graph API's envelope. */
final class GraphErrors {
    private GraphErrors() {}

    static String envelope(int code, String message) {
        return json(
                code,
                message,
                error -> error.putObject("error_data")
                        .put("messaging_product", "whatsapp")
                        .put("details", message));
    }

    static Ending.Answer deadToken() {
        return Ending.Answer.json(
                401, json(190, "Error validating access token", error -> error.put("error_subcode", 463)));
    }

    static Ending.Answer unknownObject() {
        return Ending.Answer.json(
                400,
                json(
                        100,
                        "Unsupported post request. The object does not exist",
                        error -> error.put("error_subcode", 33)));
    }

    static Ending.Answer unknownPath() {
        return Ending.Answer.json(400, json(2500, "Unknown path components", error -> {}));
    }

    static Ending.Answer badParameter(String why) {
        return Ending.Answer.json(400, envelope(100, why));
    }

    private static String json(int code, String message, Consumer<ObjectNode> more) {
        var root = JsonNodeFactory.instance.objectNode();
        var error = root.putObject("error");
        error.put("message", "(#" + code + ") " + message)
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "AOnodi98JaYHcSTvVvrOtJs");
        more.accept(error);
        return root.toString();
    }
}

package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending;

/**
 * An error in the Graph API's envelope; page: Graph API, Handle Errors.
 *
 * @param status of HTTP
 * @param subcode 0 when there is none
 * @param details what WhatsApp says in {@code error_data}, or empty text
 */
record GraphError(int status, int code, int subcode, String message, String details) {
    /** An error with status 400, as most have. */
    static GraphError of(int code, String message) {
        return new GraphError(400, code, 0, message, "");
    }

    GraphError with(int aSubcode) {
        return new GraphError(status, code, aSubcode, message, details);
    }

    GraphError at(int aStatus) {
        return new GraphError(aStatus, code, subcode, message, details);
    }

    GraphError saying(String theDetails) {
        return new GraphError(status, code, subcode, message, theDetails);
    }

    Refused refused() {
        return new Refused(this);
    }

    Ending.Answer answer() {
        var root = JsonNodeFactory.instance.objectNode();
        var error = root.putObject("error");
        error.put("message", message).put("type", type()).put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (!details.isEmpty()) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        error.put("fbtrace_id", "AOnodi98JaYHcSTvVvrOtJs");
        return Ending.Answer.json(status, root.toString());
    }

    /** As it stands in a status with which a message of WhatsApp failed. */
    void writeTo(ObjectNode error) {
        var title = message.replaceFirst("^\\(#\\d+\\) ", "");
        error.put("code", code).put("title", title).put("message", title);
        error.putObject("error_data").put("details", details.isEmpty() ? title : details);
        error.put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }

    private String type() {
        return code == 100 && subcode == 33 ? "GraphMethodException" : "OAuthException";
    }

    /** Thrown by whoever finds that a call cannot be, and answered at the door. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient GraphError error;

        private Refused(GraphError error) {
            super("refused with " + error.code(), null, false, false);
            this.error = error;
        }

        GraphError error() {
            return error;
        }
    }
}

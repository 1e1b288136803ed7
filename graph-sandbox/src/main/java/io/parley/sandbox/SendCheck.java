package io.parley.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the edge "messages" of a WhatsApp phone number demands of a body. */
final class SendCheck {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_REFERENCE = 512;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[0-9A-Za-z]{1,128}");
    private static final JsonMapper MAPPER = new JsonMapper();

    private SendCheck() {}

    static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** What is wrong with the body, in Meta's manner; empty when nothing is. */
    static Optional<String> complaint(JsonNode body) {
        if (!body.isObject()) {
            return Optional.of("The request body is not a JSON object.");
        }
        if (!body.path("messaging_product").asText().equals("whatsapp")) {
            return Optional.of("The parameter messaging_product is required.");
        }
        return complaintAboutRecipient(body).or(() -> complaintAboutText(body)).or(() -> complaintAboutExtras(body));
    }

    /** A phone number in {@code to} takes precedence over a user id in {@code recipient}. */
    static String recipient(JsonNode body) {
        return body.has("to")
                ? body.path("to").asText()
                : body.path("recipient").asText();
    }

    private static Optional<String> complaintAboutRecipient(JsonNode body) {
        if (body.has("to")) {
            return PHONE.matcher(recipient(body)).matches()
                    ? Optional.empty()
                    : Optional.of("The parameter to is not a phone number.");
        }
        return USER_ID.matcher(recipient(body)).matches()
                ? Optional.empty()
                : Optional.of("The parameter to is required.");
    }

    private static Optional<String> complaintAboutText(JsonNode body) {
        if (!body.path("type").asText("text").equals("text")) {
            return Optional.of("This fake sends text only.");
        }
        var text = body.path("text").path("body");
        if (!text.isTextual() || text.textValue().isEmpty()) {
            return Optional.of("The parameter text['body'] is required.");
        }
        var length = text.textValue().codePointCount(0, text.textValue().length());
        return length > LONGEST_TEXT
                ? Optional.of("Param text['body'] must be at most 4096 characters long.")
                : Optional.empty();
    }

    private static Optional<String> complaintAboutExtras(JsonNode body) {
        var reference = body.path("biz_opaque_callback_data");
        var isText = reference.isMissingNode() || reference.isTextual();
        if (!isText || reference.asText().length() > LONGEST_REFERENCE) {
            return Optional.of("Param biz_opaque_callback_data must be a string of at most 512 characters.");
        }
        var context = body.path("context");
        return context.isMissingNode() || context.path("message_id").isTextual()
                ? Optional.empty()
                : Optional.of("Param context['message_id'] must be a string.");
    }
}

package io.parley.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What WhatsApp posts about one customer, in its own words.
 *
 * @param account the phone number's id
 * @param phone the customer's number, digits only
 */
record WebhookBodies(String account, String phone, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The customer wrote something. */
    String message(String id, String text, Instant at) {
        return change(Map.of(
                "messaging_product",
                "whatsapp",
                "metadata",
                metadata(),
                "contacts",
                List.of(Map.of("profile", Map.of("name", name), "wa_id", phone)),
                "messages",
                List.of(Map.of(
                        "from",
                        phone,
                        "id",
                        id,
                        "timestamp",
                        seconds(at),
                        "type",
                        "text",
                        "text",
                        Map.of("body", text)))));
    }

    /** Something became of a message to the customer. */
    String status(SentMessage message, String status, Instant at) {
        return change(Map.of(
                "messaging_product",
                "whatsapp",
                "metadata",
                metadata(),
                "statuses",
                List.of(Map.of(
                        "id", message.id(),
                        "status", status,
                        "timestamp", seconds(at),
                        "recipient_id", phone,
                        "biz_opaque_callback_data", message.reference()))));
    }

    private Map<String, String> metadata() {
        return Map.of("display_phone_number", "15550783881", "phone_number_id", account);
    }

    private static String change(Map<String, Object> value) {
        var change = Map.of("field", "messages", "value", value);
        var entry = Map.of("id", "102290129340398", "changes", List.of(change));
        try {
            return JSON.writeValueAsString(Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text are always JSON", e);
        }
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}

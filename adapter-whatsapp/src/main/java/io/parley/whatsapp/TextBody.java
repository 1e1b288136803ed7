package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.Outbound;
import java.util.regex.Pattern;

/** What the edge "messages" takes for a text, after Meta's page "Text messages". */
final class TextBody {
    /** A business-scoped user id: how Meta names a person who shows a username in place of a phone number. */
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[0-9A-Za-z]{1,128}");

    private TextBody() {}

    static ObjectNode of(String text, Outbound message) {
        var body = JsonNodeFactory.instance.objectNode();
        var to = message.to().value();
        body.put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put(USER_ID.matcher(to).matches() ? "recipient" : "to", to)
                .put("type", "text")
                .put("biz_opaque_callback_data", message.reference());
        body.putObject("text").put("body", text).put("preview_url", false);
        message.replyTo().ifPresent(id -> body.putObject("context").put("message_id", id.value()));
        return body;
    }
}

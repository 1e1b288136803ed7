package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.contact.Handle;
import java.util.regex.Pattern;

/** What the edge "messages" takes, whatever is in it; after Meta's page "Messages, sending". */
final class Envelope {
    /** A business-scoped user id: how Meta names a person who shows a username in place of a phone number. */
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[0-9A-Za-z]{1,128}");

    private Envelope() {}

    static ObjectNode to(Handle person, String type) {
        var to = person.value();
        return JsonNodeFactory.instance
                .objectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put(USER_ID.matcher(to).matches() ? "recipient" : "to", to)
                .put("type", type);
    }

    /** With the reference that statuses bring back. */
    static ObjectNode around(Draft.Ready draft, Outbound message) {
        var body = to(message.to(), draft.type()).put("biz_opaque_callback_data", message.reference());
        body.set(draft.type(), draft.part());
        message.replyTo().ifPresent(id -> body.putObject("context").put("message_id", id.value()));
        return body;
    }
}

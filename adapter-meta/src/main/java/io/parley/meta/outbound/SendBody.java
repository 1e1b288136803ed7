package io.parley.meta.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.contact.Handle;
import io.parley.meta.MessagingPlatform;

/** What the edge "messages" takes, after Meta's pages "Send API" and "Message tags". */
final class SendBody {
    private SendBody() {}

    /** A message; Messenger gives {@code metadata} back with the echo, Instagram has no such thing. */
    static ObjectNode of(ObjectNode message, Outbound outbound, MessagingPlatform platform) {
        var body = to(outbound.to());
        if (outbound.tagged()) {
            body.put("messaging_type", "MESSAGE_TAG").put("tag", "HUMAN_AGENT");
        } else if (platform == MessagingPlatform.MESSENGER) {
            body.put("messaging_type", "RESPONSE");
        }
        if (platform == MessagingPlatform.MESSENGER) {
            message.put("metadata", outbound.reference());
        }
        body.set("message", message);
        outbound.replyTo().ifPresent(id -> body.putObject("reply_to").put("mid", id.value()));
        return body;
    }

    /** A sender action, which goes alone. */
    static ObjectNode action(Handle to, String action) {
        return to(to).put("sender_action", action);
    }

    private static ObjectNode to(Handle person) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("recipient").put("id", person.value());
        return body;
    }
}

package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Bodies of the webhooks of Messenger and Instagram, about one customer of one account, as Meta writes them.
 *
 * @param account the page or the Instagram account
 * @param customer their PSID or IGSID
 */
public record MessengerBodies(Platform platform, String account, String customer) {
    public MessengerBodies {
        if (platform == Platform.WHATSAPP) {
            throw new IllegalArgumentException("WhatsApp has another shape");
        }
    }

    /** The customer wrote something. */
    public String text(String id, String text, Instant at) {
        var event = event(customer, account, at);
        event.putObject("message").put("mid", id).put("text", text);
        return body(event, at);
    }

    /** Something we sent comes back to us. */
    public String echo(AcceptedSend message, String appId, Instant at) {
        var event = event(account, customer, at);
        var node = event.putObject("message").put("mid", message.id()).put("text", message.text());
        node.put("is_echo", true);
        if (platform == Platform.MESSENGER) {
            node.put("app_id", Long.parseLong(appId));
        }
        if (!message.reference().isEmpty()) {
            node.put("metadata", message.reference());
        }
        return body(event, at);
    }

    /** Everything until now has reached the customer; Instagram never says so. */
    public String delivery(AcceptedSend message, Instant at) {
        var event = event(customer, account, at);
        var delivery = event.putObject("delivery");
        delivery.putArray("mids").add(message.id());
        delivery.put("watermark", at.toEpochMilli());
        return body(event, at);
    }

    /** The customer has read: everything until now on Messenger, this message on Instagram. */
    public String read(AcceptedSend message, Instant at) {
        var event = event(customer, account, at);
        var read = event.putObject("read");
        if (platform == Platform.INSTAGRAM) {
            read.put("mid", message.id());
        } else {
            read.put("watermark", at.toEpochMilli());
        }
        return body(event, at);
    }

    private static ObjectNode event(String from, String to, Instant at) {
        var event = Json.object();
        event.putObject("sender").put("id", from);
        event.putObject("recipient").put("id", to);
        return event.put("timestamp", at.toEpochMilli());
    }

    private String body(ObjectNode event, Instant at) {
        var root = Json.object("object", platform.object());
        var entry = root.putArray("entry").addObject().put("id", account).put("time", at.toEpochMilli());
        entry.putArray("messaging").add(event);
        return Json.write(root);
    }

    @Override
    public String toString() {
        return "MessengerBodies[" + platform + "]";
    }
}

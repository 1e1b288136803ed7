package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Bodies of WhatsApp's webhook, written as Meta writes them: compact, and in ASCII with lower-case escapes. */
public final class WhatsAppBodies {
    private static final String BUSINESS_ACCOUNT = "102290129340398";

    private WhatsAppBodies() {}

    /** A text of a customer. */
    public record CustomerText(String account, String from, String name, String id, String text, Instant at) {
        @Override
        public String toString() {
            return "CustomerText[" + id + "]";
        }
    }

    /**
     * A report about a message of ours.
     *
     * @param status sent, delivered, read, played or failed
     * @param errorCode the reason of a failure, or 0
     */
    public record StatusReport(AcceptedSend message, String status, int errorCode, Instant at) {}

    /** One body with texts, each in a change of its own, for one body may be about several accounts. */
    public static String texts(List<CustomerText> texts) {
        var body = new Envelope();
        texts.forEach(text -> write(text, body.change(text.account())));
        return body.toString();
    }

    /** One body with reports, each in a change of its own. */
    public static String statuses(List<StatusReport> reports) {
        var body = new Envelope();
        reports.forEach(report -> write(report, body.change(report.message().account())));
        return body.toString();
    }

    private static void write(CustomerText text, ObjectNode value) {
        var contact = value.putArray("contacts").addObject();
        contact.putObject("profile").put("name", text.name());
        contact.put("wa_id", text.from());
        value.putArray("messages")
                .addObject()
                .put("from", text.from())
                .put("id", text.id())
                .put("timestamp", seconds(text.at()))
                .put("type", "text")
                .putObject("text")
                .put("body", text.text());
    }

    private static void write(StatusReport report, ObjectNode value) {
        var status = value.putArray("statuses").addObject();
        status.put("id", report.message().id())
                .put("status", report.status())
                .put("timestamp", seconds(report.at()))
                .put("recipient_id", report.message().to().replace("+", ""))
                .put("biz_opaque_callback_data", report.message().reference());
        if (report.errorCode() != 0) {
            status.putArray("errors")
                    .addObject()
                    .put("code", report.errorCode())
                    .put("title", "Failed");
        }
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    private static final class Envelope {
        private final ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
        private final ArrayNode changes =
                root.putArray("entry").addObject().put("id", BUSINESS_ACCOUNT).putArray("changes");

        ObjectNode change(String account) {
            var change = changes.addObject().put("field", "messages");
            var value = change.putObject("value").put("messaging_product", "whatsapp");
            value.putObject("metadata")
                    .put("display_phone_number", "15550783881")
                    .put("phone_number_id", account);
            return value;
        }

        @Override
        public String toString() {
            return Json.write(root);
        }
    }
}

package io.parley.meta.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.message.Option;
import java.net.URI;
import java.util.List;

/** The {@code message} of the Send API, after Meta's page "Send API" (Messenger Platform). */
final class MessageJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MessageJson() {}

    static ObjectNode text(String text) {
        return NODES.objectNode().put("text", text);
    }

    /** A file that the platform fetches. */
    static ObjectNode link(MediaKind kind, URI address) {
        return attachment(kind, "url", address.toString());
    }

    /** A file that the platform has. */
    static ObjectNode uploaded(MediaKind kind, String attachmentId) {
        return attachment(kind, "attachment_id", attachmentId);
    }

    /** What announces an upload. */
    static ObjectNode upload(MediaKind kind) {
        var message = NODES.objectNode();
        var attachment = message.putObject("attachment").put("type", type(kind));
        attachment.putObject("payload").put("is_reusable", false);
        return message;
    }

    /** Answers above the keyboard, gone as soon as one is chosen. */
    static ObjectNode quickReplies(String text, List<Option> options) {
        var message = text(text);
        var replies = message.putArray("quick_replies");
        options.forEach(option -> replies.addObject()
                .put("content_type", "text")
                .put("title", option.title())
                .put("payload", option.id()));
        return message;
    }

    /** Answers below the text, there to stay. */
    static ObjectNode buttons(String text, List<Option> options) {
        var message = NODES.objectNode();
        var payload = message.putObject("attachment").put("type", "template").putObject("payload");
        payload.put("template_type", "button").put("text", text);
        var buttons = payload.putArray("buttons");
        options.forEach(option -> buttons.addObject()
                .put("type", "postback")
                .put("title", option.title())
                .put("payload", option.id()));
        return message;
    }

    private static ObjectNode attachment(MediaKind kind, String reference, String value) {
        var message = NODES.objectNode();
        message.putObject("attachment")
                .put("type", type(kind))
                .putObject("payload")
                .put(reference, value);
        return message;
    }

    private static String type(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case AUDIO -> "audio";
            case FILE -> "file";
        };
    }
}

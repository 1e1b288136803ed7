package io.parley.whatsapp;

import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What tells two messages from two deliveries of one. A message has its id; what is said about a message has been seen
 * under that message's id, so it is named by what it says: about which message, by whom, what, and when.
 */
final class MessageKey {
    private static final Set<String> PLAIN = Set.of("text", "image", "video", "audio", "voice", "document", "sticker");
    /** Leaves room for a kind before it. */
    private static final int LONGEST_ID = PlatformMessageId.MAX_LENGTH - 128;

    private MessageKey() {}

    /** Empty when the message has neither an id nor what would name it. */
    static Optional<PlatformMessageId> of(MessageNode message) {
        var type = message.type();
        var body = message.node().object(type);
        return switch (type) {
            case "" -> Optional.empty();
            case "reaction" -> about("message_id", body, "emoji", message);
            case "edit" -> edit(body, message);
            case "revoke" -> about("original_message_id", body, "", message);
            case "system" -> system(body, message);
            default -> byId(message);
        };
    }

    private static Optional<PlatformMessageId> byId(MessageNode message) {
        var isPlain = PLAIN.contains(message.type()) && !message.isOfGroup();
        var kind = message.isOfGroup() ? "group:" : message.type() + ":";
        return message.node().id("id", LONGEST_ID).map(id -> new PlatformMessageId(isPlain ? id : kind + id));
    }

    private static Optional<PlatformMessageId> about(String target, Fields body, String what, MessageNode message) {
        return body.id(target, PlatformMessageId.MAX_LENGTH)
                .map(id -> key(message, id, body.text(what).orElse("")));
    }

    /** The new words belong to it, for a message may be edited twice within a second. */
    private static Optional<PlatformMessageId> edit(Fields body, MessageNode message) {
        var edited = body.object("message");
        var node = edited.object(edited.text("type").orElse(""));
        var words = node.text("body").or(() -> node.text("caption")).orElse("");
        return body.id("original_message_id", PlatformMessageId.MAX_LENGTH).map(id -> key(message, id, words));
    }

    /** A system message is about a person: who they are from now on. */
    private static Optional<PlatformMessageId> system(Fields body, MessageNode message) {
        return body.text("type").filter(Predicate.not(String::isBlank)).map(what -> {
            var person = body.id("wa_id", Handle.MAX_LENGTH)
                    .or(() -> body.id("new_wa_id", Handle.MAX_LENGTH))
                    .or(() -> body.id("user_id", Handle.MAX_LENGTH));
            return key(message, person.orElse(""), what);
        });
    }

    private static PlatformMessageId key(MessageNode message, String target, String what) {
        var actor = message.sender().map(Handle::value).orElse("");
        var time = message.node().id("timestamp", 16).orElse("");
        return EventKey.hashed(message.type(), target, actor, what, time);
    }
}

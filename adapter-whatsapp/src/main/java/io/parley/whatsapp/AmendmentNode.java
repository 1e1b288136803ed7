package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.util.Optional;

/** A message that was edited or taken back, after Meta's pages "Edit messages webhook" and "Revoke messages webhook". */
record AmendmentNode(Change change, Fields node) {

    /** Empty when it names no message, or does not say what the message says now. */
    Optional<Inbound> read() {
        var body = node.object(node.text("type").orElse(""));
        return body.id("original_message_id", PlatformMessageId.MAX_LENGTH)
                .map(PlatformMessageId::new)
                .flatMap(message -> body.has("message")
                        ? words(body.object("message")).map(words -> edited(message, words))
                        : deleted(message));
    }

    private Inbound edited(PlatformMessageId message, String words) {
        return new Inbound.MessageEdited(change.account(), message, words, change.timeOf(node));
    }

    private Optional<Inbound> deleted(PlatformMessageId message) {
        return node.text("type")
                .filter("revoke"::equals)
                .map(ignored -> new Inbound.MessageDeleted(change.account(), message, change.timeOf(node)));
    }

    /** A text's words, or a file's caption, which may be gone. */
    private static Optional<String> words(Fields message) {
        var type = message.text("type").orElse("");
        var body = message.object(type);
        if (type.equals("text")) {
            return body.text("body");
        }
        return body.node().isObject() ? Optional.of(body.text("caption").orElse("")) : Optional.empty();
    }
}

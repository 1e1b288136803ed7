package io.parley.whatsapp;

import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.util.Optional;

/** A reaction, after Meta's page "Reaction messages webhook": without an emoji it was taken back. */
record ReactionNode(Fields node) {
    record Given(PlatformMessageId message, Optional<Emoji> emoji) {}

    /** Empty when it is about no message, or is no emoji. */
    Optional<Given> read() {
        var message = node.id("message_id", PlatformMessageId.MAX_LENGTH).map(PlatformMessageId::new);
        return message.flatMap(id -> {
            var absent = !node.node().hasNonNull("emoji")
                    || node.text("emoji").filter(String::isEmpty).isPresent();
            var emoji = node.text("emoji").flatMap(Emoji::parse);
            return absent || emoji.isPresent() ? Optional.of(new Given(id, emoji)) : Optional.empty();
        });
    }
}

package io.parley.meta.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.Fields;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists of message ids. */
final class MessageIds {
    private MessageIds() {}

    /** Those in a field that can be ids. */
    static Stream<PlatformMessageId> in(Fields node, String name) {
        return node.items(name).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(Predicate.not(String::isBlank))
                .filter(id -> id.length() <= PlatformMessageId.MAX_LENGTH)
                .map(PlatformMessageId::new);
    }
}

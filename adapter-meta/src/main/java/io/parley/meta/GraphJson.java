package io.parley.meta;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.message.CleanText;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON of a stranger: bounded in size and depth, one value, no key twice, and text every store can hold. */
public final class GraphJson {
    /** WhatsApp's webhooks page promises at most 3 MB. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    public static final int MAX_DEPTH = 64;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // Virtual threads are new each time: buffers kept for each thread would be made anew for each
                    // message.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxStringLength(MAX_BYTES)
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GraphJson() {}

    /** The value, or empty when it is not exactly one value of JSON within the limits. */
    public static Optional<JsonNode> read(Bytes body) {
        if (body.length() > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            var root = MAPPER.readTree(body.toArray());
            return root == null || root.isMissingNode() ? Optional.empty() : Optional.of(clean(root));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode clean(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> clean(object);
            case ArrayNode array -> {
                var copy = NODES.arrayNode(array.size());
                array.forEach(item -> copy.add(clean(item)));
                yield copy;
            }
            case TextNode text -> NODES.textNode(CleanText.of(text.textValue()));
            default -> node;
        };
    }

    private static ObjectNode clean(ObjectNode object) {
        var copy = NODES.objectNode();
        object.properties().forEach(field -> copy.set(CleanText.of(field.getKey()), clean(field.getValue())));
        return copy;
    }
}

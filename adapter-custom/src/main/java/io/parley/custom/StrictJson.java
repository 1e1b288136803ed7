package io.parley.custom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.Bytes;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON of a stranger: one value, bounded in size and depth, no key twice. */
final class StrictJson {
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // Virtual threads are new each time: buffers kept for each thread would be made anew for each
                    // message.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxStringLength(MAX_BYTES)
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .maxNameLength(1000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The value, or empty when it is not exactly one within the limits. */
    static Optional<JsonNode> read(Bytes body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body.toArray())).filter(root -> !root.isMissingNode());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

package io.parley.testkit.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.Inbound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A body that nobody would send on a good day.
 *
 * @param intact what the sound messages in it say
 */
record FuzzedBody(JsonNode root, String text, List<Inbound> intact) {
    private static final int MOST_DEPTH = 60;
    private static final JsonMapper PLAIN = new JsonMapper();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static FuzzedBody of(JsonNode root, List<Inbound> intact, SplittableRandom chance) {
        var plain = written(root, PLAIN);
        // Half of a pair of characters can be written as an escape only.
        var mayBePlain = StandardCharsets.UTF_8.newEncoder().canEncode(plain);
        return new FuzzedBody(root, mayBePlain && chance.nextInt(3) == 0 ? plain : written(root, ESCAPED), intact);
    }

    /** Whether a reader that knows its limits reads it; what is beyond them may be set aside as a whole. */
    boolean isWithinLimits() {
        var tree = new JsonTree(root);
        return tree.depth() <= MOST_DEPTH && !tree.isExcessive();
    }

    private static String written(JsonNode root, JsonMapper mapper) {
        try {
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

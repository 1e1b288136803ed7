package io.parley.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON as every wire reads and writes it: times in RFC 3339, absent values left out or null as their row says, and
 * nothing read that could mean two things or cost too much.
 */
public final class Json {
    /** How deep objects and arrays may nest. */
    public static final int MAX_DEPTH = 32;

    /** The longest string, in UTF-16 units. */
    public static final int MAX_STRING = 256 * 1024;

    /** The longest number, in digits. */
    public static final int MAX_NUMBER = 64;

    private static final int MAX_NAME = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // Virtual threads are new each time: buffers kept for each thread would be made anew for each
                    // message.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(MAX_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** A row, a problem or a map of them as JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is no JSON: " + value.getClass(), e);
        }
    }

    /** The same, in UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is no JSON: " + value.getClass(), e);
        }
    }

    /** One JSON value with nothing after it, or a problem {@code malformed-json}. */
    public static Reading<JsonNode> read(byte[] utf8) {
        return reading(() -> MAPPER.readTree(utf8));
    }

    /** One JSON value with nothing after it, or a problem {@code malformed-json}. */
    public static Reading<JsonNode> read(String text) {
        return reading(() -> MAPPER.readTree(text));
    }

    /** Somebody else's JSON as a value to pass on; as a text when it is not what we would read. */
    static JsonNode passedOn(String raw) {
        return switch (read(raw)) {
            case Reading.Understood<JsonNode>(JsonNode node) -> node;
            case Reading.Unfit<JsonNode> ignored -> JsonNodeFactory.instance.textNode(raw);
        };
    }

    private static Reading<JsonNode> reading(Parse parse) {
        try {
            return Optional.ofNullable(parse.tree())
                    .filter(node -> !node.isMissingNode())
                    .<Reading<JsonNode>>map(Reading.Understood::new)
                    .orElseGet(() -> malformed("The body is empty; it must be a JSON object."));
        } catch (JsonProcessingException e) {
            return malformed(where(e));
        } catch (IOException e) {
            return malformed("The body is not UTF-8 text.");
        }
    }

    /** Where it went wrong, without a word of what was there: parsers like to quote what they could not read. */
    private static String where(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null
                ? "The body is not JSON as we read it."
                : "The body is not JSON as we read it: see line " + location.getLineNr() + ", column "
                        + location.getColumnNr() + ".";
    }

    private static Reading<JsonNode> malformed(String detail) {
        return new Reading.Unfit<>(Problem.of(ProblemCode.MALFORMED_JSON, detail));
    }

    private interface Parse {
        JsonNode tree() throws IOException;
    }
}

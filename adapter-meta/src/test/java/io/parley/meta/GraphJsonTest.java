package io.parley.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.Bytes;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{} {}", "{}x", "{\"a\":1,\"a\":2}", "[1,]", "NaN", "'a'", "{a:1}", "// c\n{}"})
    void whatIsNotExactlyOneValueIsEmpty(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void depthIsBounded() {
        assertThat(read("[".repeat(GraphJson.MAX_DEPTH) + "]".repeat(GraphJson.MAX_DEPTH)))
                .isPresent();
        assertThat(read("[".repeat(GraphJson.MAX_DEPTH + 1) + "]".repeat(GraphJson.MAX_DEPTH + 1)))
                .isEmpty();
    }

    @Test
    void sizeIsBounded() {
        assertThat(read("\"" + "x".repeat(GraphJson.MAX_BYTES - 2) + "\"")).isPresent();
        assertThat(read("\"" + "x".repeat(GraphJson.MAX_BYTES - 1) + "\"")).isEmpty();
    }

    @Test
    void hugeNumbersAreRefused() {
        assertThat(read("9".repeat(100))).isPresent();
        assertThat(read("9".repeat(101))).isEmpty();
    }

    @Test
    void textIsMadeFitForEveryStore() {
        assertThat(read("{\"a\\u0000b\":[\"x\\u0000y\\ud83dz\"]}").orElseThrow())
                .hasToString("{\"ab\":[\"xy\ufffdz\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"t\":\"1749416383\"}', 2025-06-08T20:59:43Z",
        "'{\"t\":1749416383}', 2025-06-08T20:59:43Z",
        "'{\"t\":1749416383000}', 2025-06-08T20:59:43Z",
        "'{\"t\":\"1749416383001\"}', 2025-06-08T20:59:43.001Z",
        "'{\"t\":999999999999}', +33658-09-27T01:46:39Z",
        "'{\"t\":0}', 1970-01-01T00:00:00Z",
    })
    void timesAreSecondsOrMilliseconds(String json, Instant time) {
        assertThat(timeIn(json)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"t\":-1}",
                "{\"t\":1.5}",
                "{\"t\":\"soon\"}",
                "{\"t\":1000000000000000}",
                "{\"t\":[]}",
                "5"
            })
    void whatIsNoTimeIsEmpty(String json) {
        assertThat(timeIn(json)).isEmpty();
    }

    private static Optional<Instant> timeIn(String json) {
        return GraphTime.in(new Fields(read(json).orElseThrow()), "t");
    }

    private static Optional<JsonNode> read(String text) {
        return GraphJson.read(Bytes.utf8(text));
    }
}

package io.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":01}",
                "// comment\n{}",
                "\uFEFF\uFEFF{}"
            })
    void whatIsNotOneJsonValueIsMalformed(String text) {
        assertThat(codeOf(Json.read(text))).isEqualTo(ProblemCode.MALFORMED_JSON);
        assertThat(codeOf(Json.read(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        assertThat(codeOf(Json.read(new byte[] {'"', (byte) 0xC3, '"'}))).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void nestingIsBounded() {
        assertThat(Json.read("[".repeat(32) + "]".repeat(32))).isInstanceOf(Reading.Understood.class);
        assertThat(codeOf(Json.read("[".repeat(33) + "]".repeat(33)))).isEqualTo(ProblemCode.MALFORMED_JSON);
        assertThat(codeOf(Json.read("[".repeat(100_000)))).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void numbersAreBounded() {
        assertThat(Json.read("1".repeat(Json.MAX_NUMBER))).isInstanceOf(Reading.Understood.class);
        assertThat(codeOf(Json.read("1".repeat(1_000_000)))).isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void aProblemNeverQuotesWhatItCouldNotRead() {
        assertThat(Json.write(((Reading.Unfit<?>) Json.read("{\"password\": hunter22}")).problem()))
                .doesNotContain("hunter22");
    }

    @Test
    void timesAreRfc3339AndAbsentIsNull() {
        assertThat(Json.write(Map.of("at", Instant.parse("2026-11-21T12:00:00Z"))))
                .isEqualTo("{\"at\":\"2026-11-21T12:00:00Z\"}");
        assertThat(Json.write(new AuthorRow("system", Optional.empty(), "Parley")))
                .isEqualTo("{\"type\":\"system\",\"id\":null,\"name\":\"Parley\"}");
    }

    private static ProblemCode codeOf(Reading<JsonNode> reading) {
        return ((Reading.Unfit<JsonNode>) reading).problem().code();
    }
}

package io.parley.messaging.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/inbox?open=cnv_1&tab=notes", "/a/b-c_d.e~f", "/m%C3%BCnchen", "/a//b"})
    void aPathOnThisServerIsTaken(String path) {
        assertThat(ReturnPath.parse(path)).contains(new ReturnPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inbox",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/ /evil.example",
                "\u0000//evil.example",
                "/%2Fevil.example",
                "/%5cevil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a#b",
                "/a\\b",
                "/\u2215evil.example",
                "/a<script>"
            })
    void whatLeadsOrCouldLeadElsewhereIsNot(String path) {
        assertThat(ReturnPath.parse(path)).isEmpty();
    }

    @Test
    void itHasAnEnd() {
        assertThat(ReturnPath.parse("/" + "a".repeat(299))).isPresent();
        assertThat(ReturnPath.parse("/" + "a".repeat(300))).isEmpty();
    }
}

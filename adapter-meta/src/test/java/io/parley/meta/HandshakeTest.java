package io.parley.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    @Test
    void whoKnowsTheTokenGetsTheChallengeBack() {
        assertThat(answer("subscribe", "meatyhamhock", "1158201444", "meatyhamhock"))
                .isEqualTo(new Verdict.Challenge("1158201444"));
    }

    @Test
    void anotherTokenIsForged() {
        for (var token : List.of("", "meatyhamhoc", "meatyhamhock ", "MEATYHAMHOCK")) {
            assertThat(answer("subscribe", token, "1", "meatyhamhock")).isInstanceOf(Verdict.Forged.class);
        }
    }

    @Test
    void withoutAVerifyTokenNobodyIsAnswered() {
        assertThat(answer("subscribe", "", "1", "")).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void anotherModeIsForged() {
        assertThat(answer("unsubscribe", "t", "1", "t")).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void aChallengeThatCouldBeMarkupIsNotSentBack() {
        for (var challenge : List.of("", "<script>", "a b", "a\n", "ä", "x".repeat(257))) {
            assertThat(answer("subscribe", "t", challenge, "t")).isInstanceOf(Verdict.Forged.class);
        }
        assertThat(answer("subscribe", "t", "x".repeat(256), "t")).isInstanceOf(Verdict.Challenge.class);
    }

    private static Verdict answer(String mode, String token, String challenge, String expected) {
        var query = Map.of("hub.mode", mode, "hub.verify_token", token, "hub.challenge", challenge);
        return Handshake.answer(new Request("GET", query, Map.of(), Bytes.utf8("")), expected);
    }
}

package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest extends ServerTest {
    private static final String KEY = "Idempotency-Key";

    @Test
    void theFirstAnswerIsReplayed() {
        var ada = server().register();
        var first = open(ada, "k1", "Plans").send();
        var again = open(ada, "k1", "Plans").send();
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(ada.get("/api/v1/conversations").expect(200).get("data")).hasSize(1);
    }

    @Test
    void anotherBodyOrAddressUnderTheSameKeyIsAMismatch() {
        var ada = server().register();
        open(ada, "k1", "Plans").expect(201);
        open(ada, "k1", "Other").expectProblem(422, "idempotency-mismatch");
        ada.post(ada.conversation() + "/notes")
                .header(KEY, "k1")
                .json("{'kind':'internal','subject':'Plans'}")
                .expectProblem(422, "idempotency-mismatch");
    }

    @Test
    void keysBelongToWhoSentThem() {
        open(server().register(), "shared", "Mine").expect(201);
        assertThat(open(server().register(), "shared", "Yours")
                        .expect(201)
                        .get("subject")
                        .asText())
                .isEqualTo("Yours");
    }

    @Test
    void aRefusalIsReplayedAndAnUnreadableRequestIsNot() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        var first = ada.post(messages).header(KEY, "r").json("{'text':' '}").send();
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(ada.post(messages)
                        .header(KEY, "r")
                        .json("{'text':' '}")
                        .send()
                        .body())
                .isEqualTo(first.body());
        ada.post(messages).header(KEY, "u").json("{").expectProblem(400, "malformed-json");
        ada.post(messages).header(KEY, "u").json("{'text':'x'}").expect(201);
    }

    @Test
    void aMessagesKeyIsItsClientIdSoThatACrashCannotDoubleIt() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        var row = ada.post(messages).header(KEY, "k9").json("{'text':'x'}").expect(201);
        assertThat(row.get("clientId").asText()).isEqualTo("k9");
        // As after a crash before the answer was kept: the same message without the kept answer.
        assertThat(ada.post(messages).json("{'text':'x','clientId':'k9'}").expect(200))
                .isEqualTo(row);
    }

    @Test
    void theSameRequestManyTimesAtOnceIsDoneOnce() throws Exception {
        var ada = server().register();
        Callable<Integer> one = () -> open(ada, "burst", "Plans").send().statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(Collections.nCopies(16, one))) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        open(ada, "burst", "Plans").expect(201);
        assertThat(ada.get("/api/v1/conversations").expect(200).get("data")).hasSize(1);
    }

    @Test
    void aFaultIsNotKept() {
        var ada = server().register();
        String messages = ada.conversation() + "/messages";
        server().store.takeDown();
        ada.post(messages).header(KEY, "f").json("{'text':'x'}").expectProblem(503, "store-unavailable");
        server().store.bringBack();
        ada.post(messages).header(KEY, "f").json("{'text':'x'}").expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", ""})
    void aKeyIsVisibleAscii(String key) {
        open(server().register(), key, "Plans").expectProblem(400, "invalid-parameter");
    }

    @Test
    void aKeyIsBounded() {
        open(server().register(), "k".repeat(Idempotency.LONGEST_KEY), "Plans").expect(201);
        open(server().register(), "k".repeat(Idempotency.LONGEST_KEY + 1), "Plans")
                .expectProblem(400, "invalid-parameter");
    }

    private static Call open(RunningServer.Somebody somebody, String key, String subject) {
        return somebody.post("/api/v1/conversations")
                .header(KEY, key)
                .json("{'kind':'internal','subject':'%s'}".formatted(subject));
    }
}

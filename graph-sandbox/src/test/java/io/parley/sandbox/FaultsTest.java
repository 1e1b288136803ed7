package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FaultsTest extends SandboxTest {
    private static final String HELLO = "'text':{'body':'Hi'}";

    @Test
    void perhapsSentIsSent() {
        graph.failNext(Fault.perhapsSent());
        var answer = whatsApp(HELLO);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.subcode()).isEqualTo(1357046);
        assertThat(graph.accepted()).hasSize(1);
    }

    @Test
    void aTruncatedAnswerBreaksOff() {
        graph.failNext(Fault.acceptThenTruncate());
        assertThatThrownBy(() -> whatsApp(HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(graph.accepted()).hasSize(1);
    }

    @Test
    void aSlowAnswerIsTheRightOne() {
        graph.failNext(Fault.slow(Duration.ofMillis(20)));
        assertThat(whatsApp(HELLO).messageId())
                .isEqualTo(graph.accepted().getFirst().id());
    }

    @Test
    void aFaultMayWaitForItsCall() {
        graph.failNextTo("/messages", Fault.error(500, 131000));
        assertThat(caller.get("/v25.0/" + PHONE, "wa-token").status()).isEqualTo(200);
        assertThat(whatsApp(HELLO).status()).isEqualTo(500);
        assertThat(whatsApp(HELLO).status()).isEqualTo(200);
    }

    @Test
    void whatWouldBeRefusedAnywayIsRefused() {
        graph.failNext(Fault.acceptThenReset());
        assertThat(whatsApp("'text':{}").code()).isEqualTo(100);
        assertThat(graph.accepted()).isEmpty();
    }

    @Test
    void theLedgerHoldsExactlyWhatWasTakenWhateverTheCallerSaw() {
        graph.failAtRandom(
                0.4,
                new SplittableRandom(7),
                Fault.reset(),
                Fault.acceptThenReset(),
                Fault.perhapsSent(),
                Fault.html(502));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < 300; number++) {
                var reference = "r" + number;
                threads.submit(() -> {
                    var answer = whatsApp(HELLO + ",'biz_opaque_callback_data':'" + reference + "'");
                    return answer.status() == 200 && seen.add(answer.messageId());
                });
            }
        }
        var taken = graph.accepted();
        assertThat(taken).extracting(AcceptedSend::id).doesNotHaveDuplicates().containsAll(seen);
        assertThat(taken).extracting(AcceptedSend::reference).doesNotHaveDuplicates();
        assertThat(taken.size()).isGreaterThan(seen.size()).isLessThan(300);
        for (var place = 0; place < taken.size(); place++) {
            assertThat(taken.get(place).number()).isEqualTo(place + 1L);
        }
    }
}

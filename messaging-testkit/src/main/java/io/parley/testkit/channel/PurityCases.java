package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same question gets the same answer: from any thread, at any time. */
public interface PurityCases extends ChannelUnderTest {
    int THREADS = 8;
    int ROUNDS = 25;

    @Test
    default void manyThreadsGetTheSameVerdict() throws Exception {
        var hook = Hook.of(this);
        var bodies = inboundSamples().all();
        var alone = bodies.stream().map(hook::verdict).toList();
        assertThat(together(() -> bodies.stream().map(hook::verdict).toList())).containsExactly(alone);
    }

    @Test
    default void manyThreadsSendTheSame() throws Exception {
        var sending = new Sending(this);
        var alone = List.of(
                sending.send(sending.words()).result(),
                sending.send(sending.words()).call());
        assertThat(together(() -> List.of(
                        sending.send(sending.words()).result(),
                        sending.send(sending.words()).call())))
                .containsExactly(alone);
    }

    @Test
    default void aThingWithoutATimeGetsNoTimeOfOurs() {
        var hook = Hook.of(this);
        assertThat(SampleJson.withoutEachField(hook.body(InboundSample.TEXT))).allSatisfy(body -> {
            var before = hook.verdict(body);
            pass();
            assertThat(hook.verdict(body)).isEqualTo(before);
        });
    }

    @Test
    default void noThreadIsLeftBehind() {
        var before = threads();
        adapter()
                .webhook()
                .ifPresent(any -> Hook.of(this).verdict(inboundSamples().body(InboundSample.TEXT)));
        var sending = new Sending(this);
        sending.send(sending.words());
        assertThat(threads()).isSubsetOf(before);
    }

    /** Long enough for a clock to show another time. */
    private static void pass() {
        for (var start = System.nanoTime(); System.nanoTime() - start < 1_500_000; ) {
            Thread.onSpinWait();
        }
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    private static <T> Set<T> together(Callable<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = Stream.generate(() -> work).limit(THREADS * ROUNDS).toList();
            var results = new HashSet<T>();
            for (Future<T> each : threads.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        }
    }
}

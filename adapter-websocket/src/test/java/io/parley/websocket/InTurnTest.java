package io.parley.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InTurnTest {
    private final ArrayDeque<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final InTurn turns = new InTurn(threads::add, 3);

    @Test
    void aTaskWaitsForAThread() {
        turns.offer(() -> done.add("first"));
        assertThat(done).isEmpty();

        runThreads();
        assertThat(done).containsExactly("first");
    }

    @Test
    void whoFindsNobodyAtItMayDoItThemselves() {
        turns.runOrOffer(() -> done.add("first"));

        assertThat(done).containsExactly("first");
        assertThat(threads).isEmpty();
    }

    @Test
    void whoFindsSomebodyAtItKeepsTheOrder() {
        turns.offer(() -> done.add("first"));
        turns.runOrOffer(() -> done.add("second"));
        assertThat(done).isEmpty();

        runThreads();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whoDoesItThemselvesDoesOnlyTheirOwn() {
        turns.runOrOffer(() -> {
            turns.offer(() -> done.add("second"));
            turns.runOrOffer(() -> done.add("third"));
            done.add("first");
        });
        assertThat(done).containsExactly("first");

        runThreads();
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void aTaskThatFailsLeavesTheTurnToTheNext() {
        turns.runOrOffer(() -> {
            turns.offer(() -> done.add("second"));
            throw new IllegalStateException("a bug");
        });
        runThreads();
        turns.runOrOffer(() -> done.add("third"));

        assertThat(done).containsExactly("second", "third");
    }

    @Test
    void evenAnErrorLeavesTheTurnToTheNext() {
        assertThatThrownBy(() -> turns.runOrOffer(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        turns.runOrOffer(() -> done.add("second"));

        assertThat(done).containsExactly("second");
    }

    @Test
    void tooManyAreRefused() {
        turns.offer(() -> done.add("first"));
        turns.offer(() -> done.add("second"));
        turns.runOrOffer(() -> done.add("third"));

        assertThat(turns.offer(() -> done.add("fourth"))).isFalse();
        assertThat(turns.runOrOffer(() -> done.add("fourth"))).isFalse();
    }

    private void runThreads() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }
}

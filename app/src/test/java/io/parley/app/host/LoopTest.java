package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.app.host.Loop.Rest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore rounds = new Semaphore(0);
    private final Queue<Supplier<Rest>> script = new ArrayDeque<>();
    private final Loop loop = new Loop("test", this::round, new Backoff(Duration.ofMillis(1), LONG), PATIENCE);

    private Rest round() {
        Supplier<Rest> next = script.remove();
        rounds.release();
        return next.get();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aRingEndsTheRest() throws InterruptedException {
        start(untilRung(LONG), untilRung(LONG));
        awaitRounds(1);
        loop.ring();
        awaitRounds(1);
    }

    @Test
    void theRestEndsByItself() throws InterruptedException {
        start(untilRung(Duration.ofMillis(1)), untilRung(LONG));
        awaitRounds(2);
    }

    @Test
    void whoRingsDuringARoundIsHeardAfterIt() throws InterruptedException {
        start(
                () -> {
                    loop.ring();
                    return new Rest.UntilRung(LONG);
                },
                untilRung(LONG));
        awaitRounds(2);
    }

    @Test
    void aRoundThatFailsIsFollowedByAnother() throws InterruptedException {
        start(
                () -> {
                    throw new IllegalStateException("the store is away");
                },
                untilRung(LONG));
        awaitRounds(2);
    }

    @Test
    void closingEndsARestUntilSomebodyRings() throws InterruptedException {
        endsWhenClosed(new Rest.UntilRung(LONG));
    }

    @Test
    void closingEndsAnUndisturbedRest() throws InterruptedException {
        endsWhenClosed(new Rest.Undisturbed(LONG));
    }

    private void endsWhenClosed(Rest rest) throws InterruptedException {
        start(() -> rest, untilRung(LONG));
        awaitRounds(1);
        loop.close();
        assertThat(loop.isStopping()).isTrue();
        assertThat(rounds.tryAcquire()).isFalse();
    }

    private void start(Supplier<Rest> first, Supplier<Rest> second) {
        script.add(first);
        script.add(second);
        loop.start();
    }

    private static Supplier<Rest> untilRung(Duration most) {
        return () -> new Rest.UntilRung(most);
    }

    private void awaitRounds(int number) throws InterruptedException {
        assertThat(rounds.tryAcquire(number, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }
}

package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.port.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class DueWorkersTest {
    private static final int AT_ONCE = 3;
    private static final long PATIENCE = 30;
    private static final Signal SOMETHING = new Signal.FeedGrew(new OrganizationId(new UUID(0, 1)));

    private final InMemoryLiveBus bus = new InMemoryLiveBus();
    private final Tasks tasks = new Tasks();

    @Test
    void whatFallsDueLaterIsDoneAfterASignal() throws InterruptedException {
        var workers = start();
        tasks.add(1);
        bus.publish(SOMETHING);
        tasks.awaitDone(1);
        workers.close();
    }

    @Test
    void noMoreIsInWorkThanMayBe() throws InterruptedException {
        tasks.held = new CountDownLatch(1);
        tasks.add(2 * AT_ONCE);
        var workers = start();
        assertThat(tasks.begun.tryAcquire(AT_ONCE, PATIENCE, TimeUnit.SECONDS)).isTrue();
        tasks.held.countDown();
        tasks.awaitDone(2 * AT_ONCE);
        workers.close();
        assertThat(tasks.mostAtOnce.get()).isEqualTo(AT_ONCE);
    }

    @Test
    void workThatFailsMakesRoom() throws InterruptedException {
        tasks.failing = true;
        tasks.add(4 * AT_ONCE);
        var workers = start();
        tasks.awaitDone(4 * AT_ONCE);
        workers.close();
    }

    @Test
    void whoeverStopsWaitsForWhatIsInWorkAndTellsIt() throws InterruptedException {
        tasks.untilStopped = true;
        tasks.add(1);
        var workers = start();
        assertThat(tasks.begun.tryAcquire(1, PATIENCE, TimeUnit.SECONDS)).isTrue();
        workers.close();
        assertThat(tasks.done.availablePermits()).isEqualTo(1);
    }

    private DueWorkers<Integer> start() {
        return DueWorkers.start(tasks, bus, InstantSource.system());
    }

    private static final class Tasks implements DueWork<Integer> {
        private final ConcurrentLinkedQueue<Integer> due = new ConcurrentLinkedQueue<>();
        private final Semaphore begun = new Semaphore(0);
        private final Semaphore done = new Semaphore(0);
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile boolean failing;
        private volatile boolean untilStopped;

        void add(int number) {
            for (int task = 0; task < number; task++) {
                due.add(task);
            }
        }

        void awaitDone(int number) throws InterruptedException {
            assertThat(done.tryAcquire(number, PATIENCE, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public String name() {
            return "tasks";
        }

        @Override
        public Pace pace() {
            return new Pace(AT_ONCE, Duration.ofMillis(1), Duration.ofHours(1), Duration.ofSeconds(PATIENCE));
        }

        @Override
        public boolean isWokenBy(Signal signal) {
            return signal.equals(SOMETHING);
        }

        @Override
        public List<Integer> claim(int room) {
            var claimed = new ArrayList<Integer>();
            while (claimed.size() < room && !due.isEmpty()) {
                claimed.add(due.remove());
            }
            return claimed;
        }

        @Override
        public void work(Integer task, BooleanSupplier stopping) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            begun.release();
            try {
                held.await();
                while (untilStopped && !stopping.getAsBoolean()) {
                    Thread.yield();
                }
                if (failing) {
                    throw new IllegalStateException("it cannot be done");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } finally {
                atOnce.decrementAndGet();
                done.release();
            }
        }

        @Override
        public String describe(Integer task) {
            return "task=" + task;
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.empty();
        }
    }
}

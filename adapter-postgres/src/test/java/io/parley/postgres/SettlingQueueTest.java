package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.postgres.Waiting.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettlingQueueTest {
    private static final Ending SETTLED = new Ending.Settled(new Settlement.NoConversation());

    private static final OrganizationId ORGANIZATION = new OrganizationId(UUID.randomUUID());

    @Test
    void whoComesAloneIsSettledOnTheirOwnThread() {
        var threads = new ArrayList<Thread>();
        var queue = new SettlingQueue(all -> {
            threads.add(Thread.currentThread());
            return settled(all);
        });

        assertThat(queue.settle(proposal())).isEqualTo(SETTLED);
        assertThat(queue.settle(proposal())).isEqualTo(SETTLED);

        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void whoComesMeanwhileIsSettledTogether() throws InterruptedException, ExecutionException {
        var sizes = new ArrayList<Integer>();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var queue = new SettlingQueue(all -> {
            sizes.add(all.size());
            begun.countDown();
            awaitUninterrupted(goOn);
            return settled(all);
        });

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = new ArrayList<Future<Ending>>();
            endings.add(executor.submit(() -> queue.settle(proposal())));
            begun.await();
            for (int i = 0; i < 5; i++) {
                endings.add(executor.submit(() -> queue.settle(proposal())));
            }
            while (queue.waiting() < 5) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            for (var ending : endings) {
                assertThat(ending.get()).isEqualTo(SETTLED);
            }
        }

        assertThat(sizes).isEqualTo(List.of(1, 5));
    }

    @Test
    void whereManyWaitASecondOneSettlesOtherConversationsMeanwhile() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = proposal();
        var queue = new SettlingQueue(all -> {
            if (all.contains(first)) {
                begun.countDown();
                awaitUninterrupted(goOn);
            }
            return settled(all);
        });

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = executor.submit(() -> queue.settle(first));
            begun.await();
            var same = executor.submit(() -> queue.settle(in(first.place().conversation())));
            var others = new ArrayList<Future<Ending>>();
            for (int i = 0; i < SettlingQueue.WORTH_ANOTHER; i++) {
                others.add(executor.submit(() -> queue.settle(proposal())));
            }
            for (var other : others) {
                assertThat(other.get()).isEqualTo(SETTLED);
            }
            assertThat(queue.waiting()).isEqualTo(1);
            assertThat(same.isDone()).isFalse();
            goOn.countDown();
            assertThat(held.get()).isEqualTo(SETTLED);
            assertThat(same.get()).isEqualTo(SETTLED);
        }
    }

    @Test
    void nobodyIsForgottenHoweverManyComeAtOnce() throws InterruptedException, ExecutionException {
        var conversation = new ConversationId(UUID.randomUUID());
        var settled = new AtomicInteger();
        var queue = new SettlingQueue(all -> {
            settled.addAndGet(all.size());
            return settled(all);
        });

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = new ArrayList<Future<Ending>>();
            for (int i = 0; i < 5_000; i++) {
                boolean same = i % 2 == 0;
                endings.add(executor.submit(() -> queue.settle(same ? in(conversation) : proposal())));
            }
            for (var ending : endings) {
                assertThat(ending.get()).isEqualTo(SETTLED);
            }
        }
        assertThat(settled).hasValue(5_000);
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void whoIsInterruptedHearsHowItEndedAndStaysInterrupted() {
        var queue = new SettlingQueue(all -> {
            Thread.currentThread().interrupt();
            return settled(all);
        });

        assertThat(queue.settle(proposal())).isEqualTo(SETTLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Map<Waiting, Ending> settled(List<Waiting> all) {
        return all.stream().collect(Collectors.toMap(Function.identity(), waiting -> SETTLED));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Waiting proposal() {
        return in(new ConversationId(UUID.randomUUID()));
    }

    private static Waiting in(ConversationId conversation) {
        return new Waiting(
                ORGANIZATION, new Proposal(conversation, new MemberId(UUID.randomUUID()), Optional.empty(), ignored -> {
                    throw new UnsupportedOperationException("never asked");
                }));
    }
}

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettlingLaneTest {
    private static final Ending SETTLED = new Ending.Settled(new Settlement.NoConversation());

    @Test
    void whoComesAloneIsSettledOnTheirOwnThread() {
        var threads = new ArrayList<Thread>();
        var lane = new SettlingLane(all -> {
            threads.add(Thread.currentThread());
            return settled(all);
        });

        assertThat(lane.settle(proposal())).isEqualTo(SETTLED);
        assertThat(lane.settle(proposal())).isEqualTo(SETTLED);

        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void whoComesMeanwhileIsSettledTogether() throws InterruptedException, ExecutionException {
        var sizes = new ArrayList<Integer>();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var lane = new SettlingLane(all -> {
            sizes.add(all.size());
            begun.countDown();
            awaitUninterrupted(goOn);
            return settled(all);
        });

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = new ArrayList<Future<Ending>>();
            endings.add(executor.submit(() -> lane.settle(proposal())));
            begun.await();
            for (int i = 0; i < 5; i++) {
                endings.add(executor.submit(() -> lane.settle(proposal())));
            }
            while (lane.waiting() < 5) {
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
    void whoIsInterruptedHearsHowItEndedAndStaysInterrupted() {
        var lane = new SettlingLane(all -> {
            Thread.currentThread().interrupt();
            return settled(all);
        });

        assertThat(lane.settle(proposal())).isEqualTo(SETTLED);
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
        return new Waiting(
                new OrganizationId(UUID.randomUUID()),
                new Proposal(
                        new ConversationId(UUID.randomUUID()),
                        new MemberId(UUID.randomUUID()),
                        Optional.empty(),
                        conversation -> {
                            throw new UnsupportedOperationException("never asked");
                        }));
    }
}

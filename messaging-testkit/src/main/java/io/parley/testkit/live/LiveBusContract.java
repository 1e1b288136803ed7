package io.parley.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is asked of a bus, as tests: one side publishes, the other hears. On one node both are the same. */
public interface LiveBusContract {
    int PATIENCE_SECONDS = 20;

    /** Where it is said. */
    LiveBus here();

    /** Where it is heard: the bus of another node, or the same one. */
    LiveBus there();

    @Test
    default void whatIsSaidIsHeardInItsOrder() {
        var organization = new OrganizationId(UUID.randomUUID());
        List<Signal> said = new ArrayList<>();
        for (int each = 0; each < 500; each++) {
            said.add(new Signal.MemberChanged(organization, new MemberId(UUID.randomUUID())));
        }
        var heard = new LinkedBlockingQueue<Signal>();
        try (var subscription = there().subscribe(heard::add)) {
            said.forEach(here()::publish);

            assertThat(take(heard, organization, said.size())).containsExactlyElementsOf(said);
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    default void whoListensWhereItIsSaidHasHeardItOncePublishReturns() {
        var said = new Signal.PresenceChanged(new OrganizationId(UUID.randomUUID()), new MemberId(UUID.randomUUID()));
        var heard = new ArrayList<Signal>();
        try (var subscription = here().subscribe(heard::add)) {
            here().publish(said);

            assertThat(heard).contains(said);
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    default void whoHasClosedHearsNothingMore() {
        var organization = new OrganizationId(UUID.randomUUID());
        var gone = new LinkedBlockingQueue<Signal>();
        var heard = new LinkedBlockingQueue<Signal>();
        there().subscribe(gone::add).close();
        try (var subscription = there().subscribe(heard::add)) {
            here().publish(new Signal.FeedGrew(organization));

            assertThat(take(heard, organization, 1)).hasSize(1);
            assertThat(gone).isEmpty();
            assertThat(subscription).isNotNull();
        }
    }

    private static List<Signal> take(BlockingQueue<Signal> heard, OrganizationId organization, int many) {
        var taken = new ArrayList<Signal>();
        try {
            while (taken.size() < many) {
                Signal next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    return taken;
                }
                if (concerns(next, organization)) {
                    taken.add(next);
                }
            }
            return taken;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static boolean concerns(Signal signal, OrganizationId organization) {
        return switch (signal) {
            case Signal.FeedGrew(OrganizationId other) -> other.equals(organization);
            case Signal.MemberChanged(OrganizationId other, var ignored) -> other.equals(organization);
            default -> false;
        };
    }
}

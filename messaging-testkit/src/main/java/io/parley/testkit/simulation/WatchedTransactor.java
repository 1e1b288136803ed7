package io.parley.testkit.simulation;

import static io.parley.testkit.simulation.Invariant.LANE_FENCED;

import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.OutboxStore;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The store, with somebody at the door who looks at everything that was committed, and at who holds which lane. */
final class WatchedTransactor implements Transactor {
    private final Transactor store;
    private final Logs logs;
    private final Map<ConversationId, Lane> holders = new HashMap<>();

    WatchedTransactor(Transactor store, Logs logs) {
        this.store = store;
        this.logs = logs;
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        List<Lane> released = new ArrayList<>();
        T result = store.inOrganization(organization, tx -> work.apply(new WatchedTx(tx, released)));
        released.forEach(lane -> holders.remove(lane.conversation()));
        logs.of(organization).catchUp();
        return result;
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        List<Lane> claimed = new ArrayList<>();
        T result = store.onPlatform(tx -> work.apply(new ForwardingPlatformTx(tx) {
            @Override
            public List<Lane> claimLanes(Instant now, Instant until, Shares shares) {
                List<Lane> lanes = super.claimLanes(now, until, shares);
                lanes.forEach(lane -> checkFree(lane, now));
                claimed.addAll(lanes);
                return lanes;
            }
        }));
        claimed.forEach(lane -> holders.put(lane.conversation(), lane));
        return result;
    }

    private void checkFree(Lane lane, Instant now) {
        Lane before = holders.get(lane.conversation());
        Violation.unless(
                before == null || !before.leasedUntil().isAfter(now),
                LANE_FENCED,
                "the lane of …" + Words.tail(lane.conversation()) + " is claimed while another holds it");
    }

    private final class WatchedTx extends ForwardingTx {
        private final List<Lane> released;

        WatchedTx(OrganizationTx tx, List<Lane> released) {
            super(tx);
            this.released = released;
        }

        @Override
        public OutboxStore outbox() {
            return new ForwardingOutbox(super.outbox()) {
                @Override
                public void release(Lane lane, Instant dueAt) {
                    Violation.unless(
                            lane.equals(holders.get(lane.conversation())),
                            LANE_FENCED,
                            "the lane of …" + Words.tail(lane.conversation()) + " is given back by a former holder");
                    super.release(lane, dueAt);
                    released.add(lane);
                }
            };
        }
    }
}

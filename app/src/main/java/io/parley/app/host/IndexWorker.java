package io.parley.app.host;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.service.SearchService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps the search indexes. It wakes by the bus and, since a signal may be lost, looks at every
 * organization from time to time. Several nodes may run one each: the store lets one at an index. It outlives the store's
 * outages.
 */
public final class IndexWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(60);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(50);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ORGANIZATIONS_AT_ONCE = 500;
    private static final OrganizationId FIRST = new OrganizationId(new UUID(0, 0));

    private final SearchService search;
    private final InstantSource time;
    private final LiveBus.Subscription subscription;
    private final Set<OrganizationId> grown = ConcurrentHashMap.newKeySet();
    private final Bell bell = new Bell();
    private final Thread worker;
    private volatile boolean stopping;
    private Instant nextSweep = Instant.EPOCH;

    private IndexWorker(SearchService search, LiveBus bus, InstantSource time) {
        this.search = search;
        this.time = time;
        this.worker = Thread.ofVirtual().name("search index").unstarted(this::work);
        this.subscription = bus.subscribe(this::hear);
    }

    public static IndexWorker start(SearchService search, LiveBus bus, InstantSource time) {
        var worker = new IndexWorker(search, bus, time);
        worker.worker.start();
        return worker;
    }

    private void hear(Signal signal) {
        switch (signal) {
            case Signal.EventsCommitted committed -> wake(committed.organization());
            case Signal.FeedGrew fed -> wake(fed.organization());
            case Signal.DeliveriesDue ignored -> {}
            case Signal.SignInsEnded ignored -> {}
            case Signal.ApiKeyRevoked ignored -> {}
            case Signal.RightsChanged ignored -> {}
            case Signal.MemberChanged ignored -> {}
            case Signal.ChannelFound ignored -> {}
            case Signal.AvailabilityChanged ignored -> {}
            case Signal.AddressRulesChanged ignored -> {}
            case Signal.Typing ignored -> {}
            case Signal.UploadProgress ignored -> {}
            case Signal.ConnectionChanged ignored -> {}
            case Signal.DraftChanged ignored -> {}
            case Signal.PresenceChanged ignored -> {}
        }
    }

    private void wake(OrganizationId organization) {
        grown.add(organization);
        bell.ring();
    }

    private void work() {
        var backoff = new Backoff(SHORTEST_SLEEP, LONGEST_SLEEP);
        while (!stopping) {
            try {
                sweepIfDue();
                boolean done = takeIn();
                backoff.succeeded();
                bell.await(done ? Duration.between(time.instant(), nextSweep) : SHORTEST_SLEEP);
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "the search index waits for the store cause={}",
                        unavailable.getClass().getSimpleName());
                bell.await(backoff.failed());
            }
        }
    }

    private void sweepIfDue() {
        if (time.instant().isBefore(nextSweep)) {
            return;
        }
        List<OrganizationId> page = search.organizations(FIRST, ORGANIZATIONS_AT_ONCE);
        while (!page.isEmpty()) {
            grown.addAll(page);
            page = search.organizations(page.getLast(), ORGANIZATIONS_AT_ONCE);
        }
        nextSweep = time.instant().plus(BETWEEN_SWEEPS);
    }

    /** Each in turn, a batch at a time, so that a large one keeps nobody waiting. Whether nothing is left. */
    private boolean takeIn() {
        for (OrganizationId organization : List.copyOf(grown)) {
            if (stopping) {
                return true;
            }
            // First taken off the list: whatever is committed from here on puts it there again.
            grown.remove(organization);
            IndexState state = search.catchUp(organization);
            if (state != IndexState.CURRENT) {
                grown.add(organization);
            }
            if (state == IndexState.BEHIND) {
                bell.ring();
            }
        }
        return grown.isEmpty();
    }

    @Override
    public void close() {
        stopping = true;
        subscription.close();
        bell.ring();
        try {
            worker.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.parley.app.host;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.service.SearchService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The thread that keeps the search indexes. It wakes by the bus and, since a signal may be lost, looks at every
 * organization from time to time. Several nodes may run one each: the store lets one at an index. It outlives the store's
 * outages.
 */
public final class IndexWorker implements AutoCloseable {
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(60);
    /** Between two batches: many messages cost little more than one, and who searches does not notice. */
    private static final Duration BREATH = Duration.ofMillis(250);
    /** While others write, it works a fifth of the time at most: an index can follow later, a customer is answered now. */
    private static final int YIELDS = 4;

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ORGANIZATIONS_AT_ONCE = 500;
    private static final OrganizationId FIRST = new OrganizationId(new UUID(0, 0));

    private final SearchService search;
    private final InstantSource time;
    private final LiveBus.Subscription subscription;
    private final Set<OrganizationId> grown = ConcurrentHashMap.newKeySet();
    private final Loop loop;
    private Instant nextSweep = Instant.EPOCH;

    private IndexWorker(SearchService search, LiveBus bus, InstantSource time) {
        this.search = search;
        this.time = time;
        this.loop = new Loop("search index", this::round, new Backoff(BREATH, LONGEST_SLEEP), PATIENCE);
        this.subscription = bus.subscribe(this::hear);
    }

    public static IndexWorker start(SearchService search, LiveBus bus, InstantSource time) {
        var worker = new IndexWorker(search, bus, time);
        worker.loop.start();
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
        loop.ring();
    }

    private Loop.Rest round() {
        sweepIfDue();
        return grown.isEmpty()
                ? new Loop.Rest.UntilRung(Duration.between(time.instant(), nextSweep))
                : new Loop.Rest.Undisturbed(takeIn());
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

    /** A batch of each, so that a large one keeps nobody waiting. How long to rest then. */
    private Duration takeIn() {
        Instant begin = time.instant();
        var states = new EnumMap<IndexState, Set<OrganizationId>>(IndexState.class);
        for (OrganizationId organization : List.copyOf(grown)) {
            if (loop.isStopping()) {
                return Duration.ZERO;
            }
            // First taken off the list: whatever is committed from here on puts it there again.
            grown.remove(organization);
            states.computeIfAbsent(search.catchUp(organization), state -> new HashSet<>())
                    .add(organization);
        }
        boolean busy = !grown.isEmpty();
        states.remove(IndexState.CURRENT);
        states.values().forEach(grown::addAll);
        if (busy) {
            Duration yielded = Duration.between(begin, time.instant()).multipliedBy(YIELDS);
            return yielded.compareTo(BREATH) > 0 ? yielded : BREATH;
        }
        return states.containsKey(IndexState.BEHIND) ? Duration.ZERO : BREATH;
    }

    @Override
    public void close() {
        subscription.close();
        loop.close();
    }
}

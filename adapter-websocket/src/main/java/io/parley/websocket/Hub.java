package io.parley.websocket;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.PeopleService;
import io.parley.messaging.service.PresenceService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One follower for each organization that has sockets here, told by the bus and, in case it fails, woken by time. Thread-safe. */
final class Hub {
    private final EncodedFeed feed;
    private final PresenceService presence;
    private final PeopleService people;
    private final Timer timer;
    private final Executor threads;
    private final ConcurrentMap<OrganizationId, Room> rooms = new ConcurrentHashMap<>();
    private final Sockets sockets;
    private final AtomicLong endings = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    Hub(
            EncodedFeed feed,
            PresenceService presence,
            PeopleService people,
            Timer timer,
            Executor threads,
            Sockets sockets) {
        this.feed = feed;
        this.presence = presence;
        this.people = people;
        this.timer = timer;
        this.threads = threads;
        this.sockets = sockets;
    }

    /** Listens until the subscription is closed. */
    LiveBus.Subscription listen(LiveBus bus, Duration poll) {
        var subscription = bus.subscribe(this::hear);
        pollEvery(poll);
        return () -> {
            closed.set(true);
            subscription.close();
        };
    }

    /** The organization's follower; each entry needs its {@link #leave}. */
    Follower enter(OrganizationId organization) {
        return rooms.merge(organization, new Room(newFollower(organization), 1), (room, ignored) -> room.with(1))
                .follower();
    }

    void leave(OrganizationId organization) {
        rooms.computeIfPresent(organization, (ignored, room) -> room.visitors() > 1 ? room.with(-1) : null);
    }

    /**
     * How often sign-ins have ended that this node heard of. Whoever lets somebody in and finds it grown meanwhile asks again
     * whether they may: the news may have come too early to find the socket.
     */
    long endings() {
        return endings.get();
    }

    private void showOut(Signal.SignInsEnded ended) {
        endings.incrementAndGet();
        sockets.all().forEach(socket -> socket.showOut(known -> known.cameInWith(ended)));
    }

    private void hear(Signal signal) {
        switch (signal) {
            case Signal.EventsCommitted committed ->
                follower(committed.organization()).ifPresent(follower -> follower.hear(committed));
            case Signal.FeedGrew(OrganizationId organization) ->
                follower(organization).ifPresent(Follower::wake);
            case Signal.Typing typing -> pass(typing.organization(), () -> Passing.of(typing));
            case Signal.UploadProgress upload -> pass(upload.organization(), () -> Passing.of(upload));
            case Signal.ConnectionChanged changed -> pass(changed.organization(), () -> Passing.of(changed));
            case Signal.DraftChanged changed -> pass(changed.organization(), () -> Passing.of(changed));
            case Signal.PresenceChanged(OrganizationId organization, MemberId member) ->
                pass(organization, () -> Passing.of(member, presence.now(organization, member)));
            case Signal.MemberChanged(OrganizationId organization, MemberId member) ->
                passIf(organization, () -> people.now(organization, member).map(Passing::updated));
            case Signal.AvailabilityChanged(OrganizationId organization, MemberId member) ->
                passIf(organization, () -> people.now(organization, member).map(Passing::availability));
            case Signal.ChannelFound found -> pass(found.organization(), () -> Passing.of(found));
            case Signal.DeliveriesDue() -> {}
            case Signal.SignInsEnded ended -> showOut(ended);
            case Signal.ApiKeyRevoked ignored -> {}
            case Signal.RightsChanged ignored -> {}
            case Signal.AddressRulesChanged ignored -> {}
        }
    }

    private void pass(OrganizationId organization, Supplier<Passing> what) {
        follower(organization).ifPresent(follower -> follower.pass(what));
    }

    private void passIf(OrganizationId organization, Supplier<Optional<Passing>> what) {
        follower(organization).ifPresent(follower -> follower.passIf(what));
    }

    private void pollEvery(Duration poll) {
        if (!closed.get()) {
            rooms.values().forEach(room -> room.follower().wake());
            timer.after(poll, () -> pollEvery(poll));
        }
    }

    private Optional<Follower> follower(OrganizationId organization) {
        return Optional.ofNullable(rooms.get(organization)).map(Room::follower);
    }

    private Follower newFollower(OrganizationId organization) {
        return new Follower(organization, feed, timer, threads);
    }

    private record Room(Follower follower, int visitors) {
        Room with(int more) {
            return new Room(follower, visitors + more);
        }
    }
}

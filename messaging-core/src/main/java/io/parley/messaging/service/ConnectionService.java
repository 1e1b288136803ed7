package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.ConnectionChange;
import io.parley.messaging.connection.ConnectionDecision;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.ConnectionRefusal;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.store.ConnectionFilter;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who of the team is connected with whom. What happens is told to the two at once and kept as the connection itself; it is
 * no event of a conversation, so no log has it. Thread-safe.
 */
public final class ConnectionService {
    private final Transactor transactor;
    private final LiveBus bus;
    private final InstantSource time;
    private final Presences presences;
    private final int pageSize;

    ConnectionService(Workshop workshop, Presences presences) {
        this.transactor = workshop.transactor();
        this.bus = workshop.bus();
        this.time = workshop.time();
        this.presences = presences;
        this.pageSize = workshop.limits().pageSize();
    }

    /** The caller's connections, or the requests from and to them, the oldest member first. */
    public Outcome<Page<Connected>> list(Caller caller, ConnectionFilter filter, int limit) {
        if (!AccessPolicy.allows(caller, UseCase.CONNECT_WITH_MEMBERS)) {
            return AccessPolicy.refuse(caller, UseCase.CONNECT_WITH_MEMBERS);
        }
        int size = Math.clamp(limit, 1, pageSize);
        Found found = transactor.read(
                caller.organization(), tx -> found(tx, tx.connections().of(caller.member(), filter, size + 1)));
        var present = presences.of(caller.organization(), found.members(), found.seen());
        var rows = found.rows().stream()
                .map(row -> new Connected(row, present.getOrDefault(row.member(), Presence.never())))
                .toList();
        return Outcome.done(Page.of(rows, size, found.position()));
    }

    private static Found found(OrganizationTx tx, List<Acquaintance> rows) {
        var members = rows.stream().map(Acquaintance::member).collect(Collectors.toUnmodifiableSet());
        return new Found(rows, members, tx.lastSeen().of(members), tx.feed().end());
    }

    private record Found(
            List<Acquaintance> rows, Set<MemberId> members, Map<MemberId, Instant> seen, Position position) {}

    /** Asks a member; asking the one who asked accepts, and asking again changes nothing. */
    public Outcome<Requested> request(Caller caller, MemberId to) {
        return between(
                        caller,
                        to,
                        existing -> existing.map(connection -> connection.requestAgain(caller.member(), time.instant()))
                                .orElseGet(() -> Connection.request(caller.member(), to, time.instant())))
                .map(settled ->
                        new Requested(settled.seenByCaller(), settled.change().isEmpty()));
    }

    /** Says yes to a member who asked. */
    public Outcome<Acquaintance> accept(Caller caller, MemberId from) {
        return between(
                        caller,
                        from,
                        existing -> existing.map(connection -> connection.accept(caller.member(), time.instant()))
                                .orElseGet(() -> none("connection request")))
                .map(Settled::seenByCaller);
    }

    /** Says no to a member who asked, or takes the caller's own request back. */
    public Outcome<Acquaintance> endRequest(Caller caller, MemberId other) {
        return between(
                        caller,
                        other,
                        existing -> existing.map(Connection::endRequest).orElseGet(() -> none("connection request")))
                .map(Settled::seenByCaller);
    }

    /** Ends a connection. */
    public Outcome<Acquaintance> remove(Caller caller, MemberId other) {
        return between(caller, other, existing -> existing.map(Connection::end).orElseGet(() -> none("connection")))
                .map(Settled::seenByCaller);
    }

    private Outcome<Settled> between(
            Caller caller, MemberId other, Function<Optional<Connection>, ConnectionDecision> decide) {
        if (!AccessPolicy.allows(caller, UseCase.CONNECT_WITH_MEMBERS)) {
            return AccessPolicy.refuse(caller, UseCase.CONNECT_WITH_MEMBERS);
        }
        if (caller.member().equals(other)) {
            return Outcome.refused(new ConnectionRefusal.WithOneself());
        }
        Outcome<Settled> outcome =
                transactor.inOrganization(caller.organization(), tx -> settle(tx, caller, other, decide));
        if (outcome instanceof Outcome.Done<Settled>(Settled settled)) {
            settled.signals(caller).forEach(bus::publish);
        }
        return outcome;
    }

    private static Outcome<Settled> settle(
            OrganizationTx tx,
            Caller caller,
            MemberId other,
            Function<Optional<Connection>, ConnectionDecision> decide) {
        Optional<Member> member = tx.members().find(other);
        if (member.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("member"));
        }
        var pair = new Pair(caller.member(), other);
        Optional<Connection> existing = tx.connections().lock(pair);
        return switch (decide.apply(existing)) {
            case ConnectionDecision.Refused(Refusal why) -> Outcome.refused(why);
            case ConnectionDecision.Unchanged(Connection same) ->
                Outcome.done(new Settled(same, Optional.empty(), member.get()));
            case ConnectionDecision.Ended(Connection last) -> {
                tx.connections().remove(pair);
                yield Outcome.done(new Settled(last, Optional.of(ConnectionChange.REMOVED), member.get()));
            }
            case ConnectionDecision.Kept ignored
            when !member.get().isActive() -> Outcome.refused(new MemberRefusal.Deactivated(other));
            case ConnectionDecision.Kept(Connection next, ConnectionChange change) -> {
                if (existing.isPresent()) {
                    tx.connections().save(next);
                } else {
                    // Whoever loses a race collides, and runs again seeing the winner's request.
                    tx.connections().add(next);
                }
                yield Outcome.done(new Settled(next, Optional.of(change), member.get()));
            }
        };
    }

    private static ConnectionDecision none(String what) {
        return new ConnectionDecision.Refused(new Refusal.NotFound(what));
    }

    /** What is between the caller and another member now, or was until now, and what changed if anything did. */
    private record Settled(Connection connection, Optional<ConnectionChange> change, Member other) {
        Acquaintance seenByCaller() {
            return new Acquaintance(connection, other.id(), other.name());
        }

        /** One for each of the two. */
        List<Signal> signals(Caller caller) {
            return change.<List<Signal>>map(happened -> List.of(
                            new Signal.ConnectionChanged(
                                    caller.organization(), caller.member(), seenByCaller(), happened),
                            new Signal.ConnectionChanged(
                                    caller.organization(),
                                    other.id(),
                                    new Acquaintance(connection, caller.member(), caller.name()),
                                    happened)))
                    .orElseGet(List::of);
        }
    }
}

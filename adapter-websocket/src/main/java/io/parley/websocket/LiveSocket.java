package io.parley.websocket;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.presence.PresenceStatus;
import io.parley.messaging.service.Identity;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.wire.Fields;
import io.parley.wire.PeopleRows;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.ProblemOf;
import io.parley.wire.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, from its opening to its end. What the client says is handled in order, on the thread that brings it;
 * while one frame is being handled the next is not read, so a client that asks faster than it is answered waits.
 */
final class LiveSocket {
    /** What is about the socket itself; {@link Answers} knows the rest. */
    static final Set<String> OWN_COMMANDS = Set.of("pong", "view", "unview", "token.renew", "presence.set");

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final int LONGEST_TOKEN = 8192;

    private final Outbox outbox;
    private final Station station;
    private final Origin origin;
    private final Optional<String> cookie;
    private final Pace pace;
    private final Ending ending = new Ending();
    private final AlarmClock deadline;
    private final Heartbeat heartbeat;
    private volatile Optional<Visitor> visitor = Optional.empty();

    /**
     * @param cookie the access token of a browser that signed in with cookies
     */
    LiveSocket(Outbox outbox, Station station, Origin origin, Optional<String> cookie) {
        this.outbox = outbox;
        this.station = station;
        this.origin = origin;
        this.cookie = cookie;
        var limits = station.settings().limits();
        this.pace = new Pace(
                limits.framesPerSecond(), limits.burst(), station.timer().instant());
        this.deadline = new AlarmClock(station.timer());
        this.heartbeat = new Heartbeat(outbox, station.settings().times().ping(), station.timer(), this::checkSession);
    }

    /** Gives the client a while to say hello. */
    void opened() {
        ending.add(outbox::gone);
        ending.add(deadline::stop);
        ending.add(heartbeat::stop);
        deadline.set(station.settings().times().hello(), () -> outbox.close(CloseReason.NO_HELLO));
    }

    /** Handles a message of the client's. */
    void heard(String message) {
        heartbeat.heard();
        if (Frame.length(message) > station.settings().limits().frameBytes()) {
            outbox.close(CloseReason.FRAME_TOO_LARGE);
            return;
        }
        Request.read(message).ifPresentOrElse(requests -> requests.forEach(this::take), this::garbled);
    }

    /** The client sent what is no frame. */
    void garbled() {
        outbox.close(CloseReason.BAD_FRAME);
    }

    /** Asks the client to come back within a while, then closes. */
    void sayGoodbye(Duration within) {
        outbox.offer(List.of(Answer.goodbye("restart", within)));
        outbox.close(CloseReason.RESTART);
    }

    /** What the member may do or see is something else now: asks the client to come back and begin anew. */
    void accessChanged(OrganizationId organization, MemberId member) {
        visitor.filter(known -> known.is(organization, member)).ifPresent(known -> sayAccessChanged());
    }

    private void sayAccessChanged() {
        outbox.offer(List.of(Answer.goodbye("access-changed", Duration.ZERO)));
        outbox.close(CloseReason.ACCESS_CHANGED);
    }

    /** Ends the connection without a word. */
    void cut() {
        outbox.cut();
        closed();
    }

    /** Shows the client out at once, if it is one of these. */
    void showOut(Predicate<Visitor> who) {
        if (visitor.filter(who).isPresent()) {
            outbox.closeNow(CloseReason.REVOKED);
        }
    }

    /** The connection is gone. */
    void closed() {
        ending.end();
    }

    private void take(Request request) {
        if (!outbox.isOpen()) {
            return;
        }
        if (!pace.allows(station.timer().instant())) {
            outbox.close(CloseReason.TOO_FAST);
            return;
        }
        try {
            visitor.ifPresentOrElse(
                    // What comes of it for this socket leaves with the answer.
                    known -> outbox.collect(() -> answer(request, handle(known, request))),
                    () -> greet(request));
        } catch (StoreUnavailable e) {
            answer(request, new Reading.Unfit<>(Problem.of(ProblemCode.STORE_UNAVAILABLE)));
        } catch (RuntimeException e) {
            LOG.error("A command of type {} failed", request.type(), e);
            answer(request, new Reading.Unfit<>(Problem.of(ProblemCode.INTERNAL)));
        }
    }

    private void answer(Request request, Reading<Map<String, Object>> answer) {
        request.id().ifPresent(id -> outbox.offer(List.of(Answer.frame(id, answer))));
    }

    private Reading<Map<String, Object>> handle(Visitor known, Request request) {
        return switch (request.type()) {
            case "pong" -> new Reading.Understood<>(Map.of());
            case "view" -> conversation(request, known.views()::open);
            case "unview" -> conversation(request, known.views()::close);
            case "token.renew" -> renew(known, request);
            case "presence.set" -> setPresence(known, request);
            default -> station.answers().to(known.caller(), request);
        };
    }

    private static Reading<Map<String, Object>> conversation(Request request, Consumer<ConversationId> use) {
        var fields = Fields.of(request.data());
        var id = fields.requiredParsed("conversation", "the id of a conversation", ConversationId::parse);
        return fields.result(() -> {
            use.accept(id.orElseThrow());
            return Map.of();
        });
    }

    private Reading<Map<String, Object>> setPresence(Visitor known, Request request) {
        if (known.identity().credential() instanceof Credential.Key) {
            return new Reading.Unfit<>(ProblemOf.refusal(new Refusal.OnlyInPerson()));
        }
        var fields = Fields.of(request.data());
        var status = fields.requiredWord("status", PresenceStatus.class);
        return fields.result(() -> Map.of(
                "presence",
                PeopleRows.presence(station.whereabouts().set(known.caller(), known.device(), status.orElseThrow()))));
    }

    private void greet(Request request) {
        if (!request.type().equals("hello")) {
            outbox.close(CloseReason.NO_HELLO);
            return;
        }
        switch (Hello.read(request, cookie)) {
            case Reading.Unfit<Hello>(Problem problem) -> turnAway(request, problem, CloseReason.TOKEN);
            case Reading.Understood<Hello>(Hello hello) -> {
                long endings = station.hub().endings();
                switch (hello.heard(station, origin)) {
                    case Hello.Welcome.TurnedAway(Problem problem, CloseReason reason) ->
                        turnAway(request, problem, reason);
                    case Hello.Welcome.Granted granted -> admit(request, hello, granted);
                }
                if (station.hub().endings() != endings) {
                    checkSession();
                }
            }
        }
    }

    private void turnAway(Request request, Problem problem, CloseReason reason) {
        answer(request, new Reading.Unfit<>(problem));
        outbox.close(reason);
    }

    private void admit(Request request, Hello hello, Hello.Welcome.Granted granted) {
        var identity = granted.identity();
        var member = identity.member().id();
        if (!station.seats().take(member)) {
            outbox.close(CloseReason.TOO_MANY_SOCKETS);
            return;
        }
        ending.add(() -> station.seats().release(member));
        var caller = identity.caller();
        var device = station.whereabouts().arrive(caller);
        ending.add(() -> station.whereabouts().leave(caller, device));
        var known = new Visitor(identity, hello.token(), new Views(), device);
        visitor = Optional.of(known);
        String sealed = station.feed().seal(caller.organization(), granted.from());
        outbox.toldUpTo(sealed);
        expireWith(identity);
        heartbeat.start();
        answer(
                request,
                new Reading.Understood<>(
                        granted.answer(sealed, station.settings().times().ping().toMillis())));
        if (AccessPolicy.allows(known.caller(), UseCase.FOLLOW_WHAT_HAPPENS)) {
            follow(known, granted);
        }
    }

    private void follow(Visitor known, Hello.Welcome.Granted granted) {
        var organization = granted.identity().organization();
        var follower = station.hub().enter(organization);
        var replay = new Replay(organization, follower, station);
        ending.add(replay::stop);
        ending.add(() -> station.hub().leave(organization));
        ending.add(() -> follower.leave(outbox));
        follower.beginAt(granted.end());
        replay.tryNow(new Listener(known.caller().viewer(), outbox, known.views(), replay, granted.from()));
    }

    private Reading<Map<String, Object>> renew(Visitor known, Request request) {
        var fields = Fields.of(request.data());
        var token = fields.requiredText("token", LONGEST_TOKEN);
        return fields.result(token::orElseThrow).then(text -> renew(known, text));
    }

    private Reading<Map<String, Object>> renew(Visitor known, String token) {
        return switch (station.signIn().authenticate(token, origin)) {
            case Outcome.Refused<Identity>(Refusal why) -> new Reading.Unfit<>(ProblemOf.refusal(why));
            case Outcome.Done<Identity>(Identity identity)
            when !identity.continues(known.identity()) ->
                new Reading.Unfit<>(ProblemOf.refusal(new Refusal.TokenInvalid()));
            case Outcome.Done<Identity>(Identity identity) -> {
                if (!identity.hasAccessOf(known.identity())) {
                    sayAccessChanged();
                }
                visitor = Optional.of(known.renewed(identity, token));
                expireWith(identity);
                yield new Reading.Understood<>(Answer.renewed(identity.until()));
            }
        };
    }

    private void expireWith(Identity identity) {
        // What it was set for before, as a hello that has come.
        deadline.clear();
        identity.until().ifPresent(until -> {
            var left = Duration.between(station.timer().instant(), until);
            deadline.set(left, () -> outbox.close(CloseReason.TOKEN));
        });
    }

    /** The organization lets its members in from elsewhere now. */
    void addressRulesChanged(OrganizationId organization) {
        visitor.filter(known -> known.caller().organization().equals(organization))
                .ifPresent(known -> station.threads().execute(() -> checkSession(known)));
    }

    private void checkSession() {
        visitor.ifPresent(known -> station.threads().execute(() -> checkSession(known)));
    }

    private void checkSession(Visitor known) {
        try {
            switch (station.signIn().authenticate(known.token(), origin)) {
                case Outcome.Refused<Identity>(Refusal why)
                when Hello.isRevoked(why) -> outbox.closeNow(CloseReason.REVOKED);
                // Whoever has heard no signal of it finds it out here.
                case Outcome.Done<Identity>(Identity now) when !now.hasAccessOf(known.identity()) -> sayAccessChanged();
                case Outcome<Identity> ignored -> {}
            }
        } catch (StoreUnavailable e) {
            LOG.debug("A session cannot be checked now; it is checked again with the next ping", e);
        }
    }
}

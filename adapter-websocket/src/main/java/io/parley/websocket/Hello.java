package io.parley.websocket;

import io.parley.messaging.feed.Position;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.outcome.KeyRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.PlaceRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.Identity;
import io.parley.wire.Fields;
import io.parley.wire.Problem;
import io.parley.wire.ProblemOf;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The first thing a client says: who it is, and where it stopped. */
record Hello(String token, Optional<String> after) {
    private static final int LONGEST = 8192;

    /**
     * Reads it.
     *
     * @param cookie the token of a browser that need not say it
     */
    static Reading<Hello> read(Request request, Optional<String> cookie) {
        var fields = Fields.of(request.data());
        var token = cookie.isPresent()
                ? fields.text("token", LONGEST).or(() -> cookie)
                : fields.requiredText("token", LONGEST);
        var after = fields.text("after", LONGEST);
        return fields.result(() -> new Hello(token.orElseThrow(), after));
    }

    /** What becomes of it; reads the store, and changes nothing. */
    Welcome heard(Station station, Origin origin) {
        return switch (station.signIn().authenticate(token, origin)) {
            case Outcome.Refused<Identity>(Refusal why) ->
                new Welcome.TurnedAway(ProblemOf.refusal(why), reasonFor(why));
            case Outcome.Done<Identity>(Identity identity) -> welcome(station, identity);
        };
    }

    static CloseReason reasonFor(Refusal why) {
        return isRevoked(why) ? CloseReason.REVOKED : CloseReason.TOKEN;
    }

    /** Whether somebody ended what was good before. */
    static boolean isRevoked(Refusal why) {
        return why instanceof Refusal.SessionEnded
                || why instanceof KeyRefusal.KeyInvalid
                || why instanceof PlaceRefusal;
    }

    private Welcome welcome(Station station, Identity identity) {
        var organization = identity.organization();
        Position end = station.feed().end(organization);
        // A position after the end is from a future that a restored backup has undone.
        var resumed = after.flatMap(text -> station.feed().open(organization, text))
                .filter(position -> position.compareTo(end) <= 0);
        // What they saw before is not what they see: they begin anew.
        var resync = after.filter(any -> resumed.isEmpty())
                .map(any -> "too-old")
                .or(() -> resumed.filter(position -> position.compareTo(identity.accessChanged()) < 0)
                        .map(position -> "access-changed"));
        return new Welcome.Granted(identity, end, resync.isPresent() ? end : resumed.orElse(end), resync);
    }

    @Override
    public String toString() {
        return "Hello[…]";
    }

    /** What becomes of a hello. */
    sealed interface Welcome {
        record TurnedAway(Problem problem, CloseReason reason) implements Welcome {}

        /**
         * @param end the end of the feed now
         * @param from where this socket's events begin
         * @param resync why that is not where the client stopped, if it is not
         */
        record Granted(Identity identity, Position end, Position from, Optional<String> resync) implements Welcome {
            Map<String, Object> answer(String sealed, long pingMillis) {
                var data = new LinkedHashMap<String, Object>();
                switch (identity.credential()) {
                    case Credential.SignIn(SessionId session) -> data.put("session", session.toString());
                    case Credential.Impersonation acting ->
                        data.put("session", acting.session().toString());
                    case Credential.Key key -> data.put("key", key.key().toString());
                    case Credential.Host ignored -> {}
                }
                data.put("member", Rows.member(identity.member()));
                data.put("position", sealed);
                data.put("ping", pingMillis);
                resync.ifPresent(why -> data.put("resync", why));
                return data;
            }
        }
    }
}

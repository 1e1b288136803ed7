package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.SessionService;
import io.parley.wire.SignInRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the caller is signed in. */
record SessionRoutes(SessionService sessions) {
    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/auth/sessions", "Where the caller is signed in, the session used last first")
                        .answers(200, Schemas.page("Session"))
                        .forMembers(this::list),
                Route.delete(
                                "/api/v1/auth/sessions/{id}",
                                "End one of the caller's sessions; its sockets close at once")
                        .answers(204)
                        .forMembers((ask, caller) -> ask.answer(
                                sessions.revoke(caller, ask.named("id", "session", SessionId::parse)),
                                ended -> Answer.empty(204))),
                Route.delete("/api/v1/auth/sessions", "Log out everywhere")
                        .query("keep", "current, to stay signed in here", words(List.of("current")))
                        .answers(204)
                        .forMembers(this::endAll));
    }

    private Answer list(Ask ask, Caller caller) {
        return ask.answer(
                sessions.list(caller),
                all -> Pages.whole(all.stream()
                        .map(session -> SignInRows.session(session, caller))
                        .toList()));
    }

    private Answer endAll(Ask ask, Caller caller) {
        boolean keep = ask.query("keep", "current", text -> Optional.of(text).filter("current"::equals))
                .isPresent();
        return ask.answer(sessions.revokeAll(caller, keep), ended -> Answer.empty(204));
    }

    static Map<String, Schema> schemas() {
        return Map.of(
                "Session",
                object(
                        field("id", text()),
                        field("current", flag()),
                        field("device", text()),
                        field("address", text()),
                        field("createdAt", instant()),
                        field("lastUsedAt", instant()),
                        field("expiresAt", instant())));
    }
}

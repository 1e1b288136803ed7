package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.Connection.State;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.ConnectionService;
import io.parley.messaging.store.ConnectionFilter;
import io.parley.wire.PeopleRows;
import java.util.List;
import java.util.function.BiFunction;

/** Members who know each other, and those who ask to. */
record ConnectionRoutes(ConnectionService connections, Pages pages) {
    private static final String ALL = "/api/v1/connections";
    private static final String REQUESTS = ALL + "/requests";
    private static final String REQUEST = REQUESTS + "/{member}";

    List<Route> routes() {
        return List.of(
                list(ALL, "Members the caller is connected with, the oldest member first", State.ACCEPTED),
                list(REQUESTS, "Requests to and from the caller, the oldest member first", State.REQUESTED),
                Route.post(REQUESTS, "Ask a member to connect; asking the one who asked accepts")
                        .takes(object(field("member", text())))
                        .answers(201, ref("Connection"))
                        .answers(200, ref("Connection"))
                        .forMembers(this::request),
                Route.post(REQUEST + "/accept", "Say yes to the member who asked")
                        .answers(200, ref("Connection"))
                        .forMembers((ask, caller) -> ask.answer(
                                connections.accept(caller, ask.member()),
                                seen -> Answer.json(200, PeopleRows.connection(seen)))),
                ending(
                        REQUEST,
                        "Say no to the member who asked, or take the own request back",
                        connections::endRequest),
                ending(ALL + "/{member}", "Be connected no more", connections::remove));
    }

    private Route list(String path, String summary, State state) {
        return Route.get(path, summary)
                .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                .query("cursor", "Go on from page.next of the page before", text())
                .answers(200, Schemas.page("Connection"))
                .forMembers((ask, caller) -> list(ask, caller, state));
    }

    private Answer list(Ask ask, Caller caller, State state) {
        var filter = new ConnectionFilter(state, MemberCursor.of(ask));
        return ask.answer(
                connections.list(caller, filter, ask.limit()),
                page -> pages.answer(
                        caller,
                        page,
                        PeopleRows::connection,
                        rows -> MemberCursor.write(rows.getLast().acquaintance().member())));
    }

    private Answer request(Ask ask, Caller caller) {
        MemberId to = ask.read(fields -> {
            var member = fields.requiredParsed("member", "the id of a member", MemberId::parse);
            return fields.result(member::orElseThrow);
        });
        return ask.answer(
                connections.request(caller, to),
                requested ->
                        Answer.json(requested.before() ? 200 : 201, PeopleRows.connection(requested.acquaintance())));
    }

    private static Route ending(String path, String summary, BiFunction<Caller, MemberId, Outcome<Acquaintance>> step) {
        return Route.delete(path, summary)
                .answers(204)
                .forMembers((ask, caller) -> ask.answer(step.apply(caller, ask.member()), ended -> Answer.empty(204)));
    }
}

package io.parley.http;

import static io.parley.http.Schema.number;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.PeopleService;
import io.parley.messaging.store.MemberFilter;
import io.parley.wire.PeopleRows;
import java.util.List;

/** Finding somebody of the team. */
record PeopleRoutes(PeopleService people, Pages pages) {
    private static final String ALL = "/api/v1/members";

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "The team, or those of it who are looked for, the oldest member first")
                        .query("q", "How the name or the e-mail address begins", text())
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .query("cursor", "Go on from page.next of the page before", text())
                        .answers(200, Schemas.page("Profile"))
                        .forMembers(this::search),
                Route.get(ALL + "/{member}", "One member")
                        .answers(200, ref("Profile"))
                        .forMembers((ask, caller) -> ask.answer(
                                people.profile(caller, ask.member()),
                                profile -> Answer.json(200, PeopleRows.profile(profile)))));
    }

    private Answer search(Ask ask, Caller caller) {
        var filter = new MemberFilter(ask.query("q"), MemberCursor.of(ask));
        return ask.answer(
                people.search(caller, filter, ask.limit()),
                page -> pages.answer(
                        caller,
                        page,
                        PeopleRows::profile,
                        rows -> MemberCursor.write(rows.getLast().member().id())));
    }
}

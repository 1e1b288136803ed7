package io.parley.http;

import static io.parley.http.Schema.number;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Skill;
import io.parley.messaging.service.PeopleService;
import io.parley.messaging.store.MemberFilter;
import io.parley.wire.PeopleRows;
import java.util.List;
import java.util.Optional;

/** Finding somebody of the team. */
record PeopleRoutes(PeopleService people, Pages pages) {
    private static final String ALL = "/api/v1/members";

    private static final Schema ACTIVE = words(List.of("true", "false", "any"));

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "The team, or those of it who are looked for, the oldest member first")
                        .query("q", "How the name or the e-mail address begins", text())
                        .query("role", "Only those with this role", text())
                        .query("active", "Those who are active, as when left out, those who are not, or any", ACTIVE)
                        .query("skill", "Only those who have it", text())
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
        var filter = new MemberFilter(
                ask.query("q"),
                ask.query("role", "the key of a role", RoleKey::parse),
                active(ask),
                ask.query("skill", "the name of a skill", Skill::parse),
                MemberCursor.of(ask));
        return ask.answer(
                people.search(caller, filter, ask.limit()),
                page -> pages.answer(
                        caller,
                        page,
                        PeopleRows::profile,
                        rows -> MemberCursor.write(rows.getLast().member().id())));
    }

    private static Optional<Boolean> active(Ask ask) {
        return switch (ask.query("active").orElse("true")) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case "any" -> Optional.empty();
            default -> throw Ask.invalid("The parameter active must be true, false or any.");
        };
    }
}

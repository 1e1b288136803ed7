package io.parley.http;

import static io.parley.http.Schema.ref;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.PeopleService;
import io.parley.messaging.service.ProfileService;
import io.parley.wire.MemberPatches;
import io.parley.wire.PeopleRows;
import java.util.List;

/** What members say of themselves, and how they like to work. */
record ProfileRoutes(ProfileService profiles, PeopleService people) {
    private static final String ME = "/api/v1/me";
    private static final String PREFERENCES = ME + "/preferences";

    List<Route> routes() {
        return List.of(
                Route.patch(ME, "Change what one says of oneself: what is left out stays, null takes it away")
                        .takes(PeopleSchemas.profilePatch())
                        .answers(200, ref("Profile"))
                        .forMembers((ask, caller) -> MemberRoutes.profile(
                                ask, people, caller, 200, profiles.change(caller, ask.read(MemberPatches::ofOneself)))),
                Route.get(PREFERENCES, "How the caller likes to work")
                        .answers(200, ref("Preferences"))
                        .forMembers((ask, caller) -> row(ask, profiles.preferences(caller))),
                Route.patch(PREFERENCES, "Change them: what is left out stays, null goes back to the standard")
                        .takes(PeopleSchemas.preferencesPatch())
                        .answers(200, ref("Preferences"))
                        .forMembers(this::change));
    }

    private Answer change(Ask ask, Caller caller) {
        return row(ask, profiles.change(caller, ask.read(MemberPatches::ofPreferences)));
    }

    private static Answer row(Ask ask, Outcome<Preferences> outcome) {
        return ask.answer(outcome, preferences -> Answer.json(200, PeopleRows.preferences(preferences)));
    }
}

package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.MembershipService;
import io.parley.messaging.service.NewMember;
import io.parley.messaging.service.PeopleService;
import io.parley.messaging.service.Profile;
import io.parley.wire.Fields;
import io.parley.wire.MemberPatches;
import io.parley.wire.PeopleRows;
import io.parley.wire.Reading;
import java.util.List;
import java.util.Optional;

/** Who belongs to the team, and as what, for those who manage members. */
record MemberRoutes(MembershipService team, PeopleService people) {
    private static final String ALL = "/api/v1/members";
    private static final String ONE = ALL + "/{member}";
    private static final int LONGEST_PASSWORD = 1_000;

    List<Route> routes() {
        return List.of(
                Route.post(ALL, "Add a member who signs in with this password, where nobody gets mail")
                        .takes(object(
                                field("name", text()),
                                field("email", text()),
                                field("role", text()),
                                field("password", text())))
                        .answers(201, ref("Profile"))
                        .forMembers(this::add),
                Route.patch(ONE, "Change a member: what is left out stays, null goes back to the standard")
                        .takes(PeopleSchemas.memberPatch())
                        .answers(200, ref("Profile"))
                        .forMembers(this::change),
                Route.post(
                                ONE + "/deactivate",
                                "Let a member do nothing any more: sign-ins end, and their work goes to others")
                        .answers(200, ref("Profile"))
                        .forMembers((ask, caller) -> answer(ask, caller, 200, team.deactivate(caller, ask.member()))),
                Route.post(ONE + "/reactivate", "Let a member in again, with the role they had")
                        .answers(200, ref("Profile"))
                        .forMembers((ask, caller) -> answer(ask, caller, 200, team.reactivate(caller, ask.member()))));
    }

    private Answer add(Ask ask, Caller caller) {
        return answer(ask, caller, 201, team.add(caller, ask.read(MemberRoutes::newcomer)));
    }

    private static Reading<NewMember> newcomer(Fields fields) {
        Optional<String> name = fields.requiredParsed(
                "name",
                "1 to " + Member.MAX_NAME + " characters",
                text -> Optional.of(text.strip()).filter(any -> !any.isBlank() && any.length() <= Member.MAX_NAME));
        Optional<EmailAddress> email = fields.requiredParsed("email", "an e-mail address", EmailAddress::parse);
        Optional<RoleKey> role = fields.requiredParsed("role", "the key of a role", RoleKey::parse);
        Optional<String> password = fields.requiredText("password", LONGEST_PASSWORD);
        return fields.result(() ->
                new NewMember(name.orElseThrow(), email.orElseThrow(), role.orElseThrow(), password.orElseThrow()));
    }

    private Answer change(Ask ask, Caller caller) {
        MemberId id = ask.member();
        return answer(ask, caller, 200, team.change(caller, id, ask.read(MemberPatches::ofMember)));
    }

    private Answer answer(Ask ask, Caller caller, int status, Outcome<Member> outcome) {
        return profile(ask, people, caller, status, outcome);
    }

    /** The member as the caller sees them after what became of a use case. */
    static Answer profile(Ask ask, PeopleService people, Caller caller, int status, Outcome<Member> outcome) {
        Outcome<Profile> profile = switch (outcome) {
            case Outcome.Refused<Member>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Member>(Member member) -> people.profile(caller, member.id());
        };
        return ask.answer(profile, seen -> Answer.json(status, PeopleRows.profile(seen)));
    }
}

package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.service.InvitationService;
import io.parley.messaging.service.InvitationService.Acceptance;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import io.parley.wire.SignInRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people join the team. */
record InvitationRoutes(InvitationService invitations, Entrance entrance) {
    List<Route> routes() {
        return List.of(
                Route.post("/api/v1/invitations", "Invite somebody; the answer alone holds the token for their link")
                        .takes(object(field("name", text()), field("email", text()), field("role", text())))
                        .answers(201, ref("Invitation"))
                        .keepsSecret()
                        .forMembers(this::invite),
                Route.get("/api/v1/invitations", "The open invitations, the oldest first")
                        .answers(200, Schemas.page("Invitation"))
                        .forMembers((ask, caller) -> ask.answer(
                                invitations.list(caller),
                                all -> Pages.whole(
                                        all.stream().map(SignInRows::invitation).toList()))),
                Route.delete("/api/v1/invitations/{id}", "Take an invitation back; its link works no more")
                        .answers(204)
                        .forMembers((ask, caller) -> ask.answer(
                                invitations.revoke(caller, ask.named("id", "invitation", InvitationId::parse)),
                                revoked -> Answer.empty(204))),
                Route.post("/api/v1/auth/invitations/accept", "Join the team with the link's token, and sign in")
                        .query("mode", Entrance.MODE, Entrance.modes())
                        .takes(object(field("token", text()), field("password", text()), optional("name", text())))
                        .answers(201, ref("SignedIn"))
                        .forAnyone(this::accept));
    }

    private Answer invite(Ask ask, Caller caller) {
        Guest guest = ask.read(Guest::read);
        return ask.answer(
                invitations.invite(caller, guest.name(), guest.email(), guest.role()),
                invited -> Answer.json(201, SignInRows.invited(invited)));
    }

    private Answer accept(Ask ask) {
        Acceptance acceptance = ask.read(fields -> {
            Optional<String> token = fields.requiredText("token", SignInRoutes.LONGEST_TOKEN);
            Optional<String> password = fields.requiredText("password", SignInRoutes.LONGEST_PASSWORD);
            Optional<String> name = Names.optional(fields, "name", Member.MAX_NAME);
            return fields.result(() -> new Acceptance(token.orElseThrow(), password.orElseThrow(), name));
        });
        return entrance.answer(ask, 201, () -> invitations.accept(acceptance, ask.origin()));
    }

    private record Guest(String name, EmailAddress email, RoleKey role) {
        static Reading<Guest> read(Fields fields) {
            Optional<String> name = Names.required(fields, "name", Member.MAX_NAME);
            Optional<EmailAddress> email = fields.requiredParsed("email", SignInRoutes.AN_ADDRESS, EmailAddress::parse);
            Optional<RoleKey> role = fields.requiredParsed("role", "the key of a role", RoleKey::parse);
            return fields.result(() -> new Guest(name.orElseThrow(), email.orElseThrow(), role.orElseThrow()));
        }

        @Override
        public String toString() {
            return "Guest[…]";
        }
    }

    static Map<String, Schema> schemas() {
        return Map.of(
                "Invitation",
                object(
                        field("id", text()),
                        field("name", text()),
                        field("email", text()),
                        field("role", text()),
                        field("createdAt", instant()),
                        field("expiresAt", instant()),
                        optional("token", text())));
    }
}

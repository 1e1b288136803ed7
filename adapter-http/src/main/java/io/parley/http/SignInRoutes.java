package io.parley.http;

import static io.parley.http.Schema.decimal;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.access.Arrival;
import io.parley.messaging.access.SaidLocation;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.service.SignInService;
import io.parley.wire.Fields;
import io.parley.wire.Locations;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.List;
import java.util.Optional;

/** Who gets in, and who is in. */
record SignInRoutes(SignInService signIn, Bearer bearer, Entrance entrance) {
    static final int LONGEST_PASSWORD = 1_000;
    static final int LONGEST_TOKEN = 1_000;
    static final String AN_ADDRESS = "an e-mail address";

    List<Route> routes() {
        return List.of(
                Route.post("/api/v1/auth/register", "Register an organization and sign its owner in")
                        .query("mode", Entrance.MODE, Entrance.modes())
                        .takes(object(
                                field("organization", text()),
                                field("name", text()),
                                field("email", text()),
                                field("password", text())))
                        .answers(201, ref("SignedIn"))
                        .forAnyone(this::register),
                Route.post("/api/v1/auth/login", "Sign in")
                        .query("mode", Entrance.MODE, Entrance.modes())
                        .takes(object(
                                field("email", text()), field("password", text()), optional("location", location())))
                        .answers(200, ref("SignedIn"))
                        .forAnyone(this::login),
                Route.post("/api/v1/auth/refresh", "Exchange a refresh token for new tokens; it works once")
                        .query("mode", Entrance.MODE, Entrance.modes())
                        .takes(object(optional("refreshToken", text())))
                        .answers(200, ref("SignedIn"))
                        .forAnyone(this::refresh),
                Route.post("/api/v1/auth/logout", "End the session of the access token")
                        .answers(204)
                        .forAnyone(this::logout),
                Route.get("/api/v1/me", "The caller")
                        .answers(200, ref("Me"))
                        .forMembers((ask, caller) -> Answer.json(200, Rows.me(signIn.me(caller), caller))));
    }

    private static Schema location() {
        return object(field("latitude", decimal()), field("longitude", decimal()), field("accuracyMeters", decimal()));
    }

    private Answer register(Ask ask) {
        Registration wanted = ask.read(Registration::read);
        return entrance.answer(
                ask,
                201,
                () -> signIn.register(
                        wanted.organization(), wanted.name(), wanted.email(), wanted.password(), ask.origin()));
    }

    private Answer login(Ask ask) {
        Credentials given = ask.read(Credentials::read);
        var arrival = new Arrival(ask.origin(), given.location());
        return entrance.answer(ask, 200, () -> signIn.login(given.email(), given.password(), arrival));
    }

    private Answer refresh(Ask ask) {
        String token = Entrance.asksForCookies(ask)
                ? entrance.guard()
                        .refreshToken(ask)
                        .orElseThrow(() -> new Rejected(Problem.of(ProblemCode.UNAUTHENTICATED)))
                : ask.read(fields -> {
                    var text = fields.requiredText("refreshToken", LONGEST_TOKEN);
                    return fields.result(text::orElseThrow);
                });
        return entrance.answer(ask, 200, () -> signIn.refresh(token, ask.origin()));
    }

    private Answer logout(Ask ask) {
        return ask.answer(
                signIn.logout(bearer.tokenOf(ask), ask.origin()), ended -> Entrance.leaving(Answer.empty(204)));
    }

    private record Registration(String organization, String name, EmailAddress email, String password) {
        static Reading<Registration> read(Fields fields) {
            Optional<String> organization = Names.required(fields, "organization", Organization.MAX_NAME);
            Optional<String> name = Names.required(fields, "name", Member.MAX_NAME);
            Optional<EmailAddress> email = fields.requiredParsed("email", AN_ADDRESS, EmailAddress::parse);
            Optional<String> password = fields.requiredText("password", LONGEST_PASSWORD);
            return fields.result(() -> new Registration(
                    organization.orElseThrow(), name.orElseThrow(), email.orElseThrow(), password.orElseThrow()));
        }

        @Override
        public String toString() {
            return "Registration[…]";
        }
    }

    private record Credentials(EmailAddress email, String password, Optional<SaidLocation> location) {
        static Reading<Credentials> read(Fields fields) {
            Optional<EmailAddress> email = fields.requiredParsed("email", AN_ADDRESS, EmailAddress::parse);
            Optional<String> password = fields.requiredText("password", LONGEST_PASSWORD);
            Optional<SaidLocation> location = fields.object("location", Locations::said);
            return fields.result(() -> new Credentials(email.orElseThrow(), password.orElseThrow(), location));
        }

        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }
}

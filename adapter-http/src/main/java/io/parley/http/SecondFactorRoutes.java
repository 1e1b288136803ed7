package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.RecoveryCode;
import io.parley.messaging.service.SecondFactorService;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second factor: codes of an authenticator app. */
record SecondFactorRoutes(SecondFactorService factors, Entrance entrance) {
    private static final int LONGEST_CODE = 100;

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/auth/mfa", "Whether the caller has a second factor")
                        .answers(200, object(field("totp", flag()), field("recoveryCodes", number())))
                        .forMembers((ask, caller) -> ask.answer(
                                factors.state(caller),
                                state -> Answer.json(
                                        200, Map.of("totp", state.isOn(), "recoveryCodes", state.recoveryCodes())))),
                Route.post("/api/v1/auth/mfa/totp", "Begin to add an authenticator app as the second factor")
                        .answers(201, object(field("secret", text()), field("uri", text())))
                        .keepsSecret()
                        .forMembers((ask, caller) -> ask.answer(
                                factors.begin(caller),
                                begun -> Answer.json(
                                        201, Map.of("secret", begun.secret().text(), "uri", begun.uri())))),
                Route.post(
                                "/api/v1/auth/mfa/totp/confirm",
                                "Confirm it with a first code; the answer alone has the recovery codes")
                        .takes(object(field("code", text())))
                        .answers(200, object(field("recoveryCodes", list(text()))))
                        .keepsSecret()
                        .forMembers(this::confirm),
                Route.delete("/api/v1/auth/mfa/totp", "Remove the second factor")
                        .takes(object(field("password", text())))
                        .answers(204)
                        .forMembers(this::remove),
                Route.post("/api/v1/auth/mfa/verify", "Go on with a sign-in that needs the second factor")
                        .query("mode", Entrance.MODE, Entrance.modes())
                        .takes(object(field("ticket", text()), field("code", text())))
                        .answers(200, ref("SignedIn"))
                        .forAnyone(this::verify));
    }

    private Answer confirm(Ask ask, Caller caller) {
        String code = ask.read(fields -> one(fields, "code", LONGEST_CODE));
        return ask.answer(
                factors.confirm(caller, code),
                codes -> Answer.json(
                        200,
                        Map.of(
                                "recoveryCodes",
                                codes.stream().map(RecoveryCode::text).toList())));
    }

    private Answer remove(Ask ask, Caller caller) {
        String password = ask.read(fields -> one(fields, "password", SignInRoutes.LONGEST_PASSWORD));
        return ask.answer(factors.remove(caller, password), removed -> Answer.empty(204));
    }

    private Answer verify(Ask ask) {
        Proof proof = ask.read(Proof::read);
        return entrance.answer(ask, 200, () -> factors.verify(proof.ticket(), proof.code(), ask.origin()));
    }

    private static Reading<String> one(Fields fields, String field, int longest) {
        Optional<String> value = fields.requiredText(field, longest);
        return fields.result(value::orElseThrow);
    }

    private record Proof(String ticket, String code) {
        static Reading<Proof> read(Fields fields) {
            Optional<String> ticket = fields.requiredText("ticket", SignInRoutes.LONGEST_TOKEN);
            Optional<String> code = fields.requiredText("code", LONGEST_CODE);
            return fields.result(() -> new Proof(ticket.orElseThrow(), code.orElseThrow()));
        }

        @Override
        public String toString() {
            return "Proof[…]";
        }
    }
}

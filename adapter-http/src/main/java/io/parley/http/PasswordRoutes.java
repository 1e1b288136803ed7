package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.text;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.service.PasswordService;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How members come to another password. */
record PasswordRoutes(PasswordService passwords) {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordRoutes.class);

    List<Route> routes() {
        return List.of(
                Route.put("/api/v1/auth/password", "Change one's password; all other sessions end")
                        .takes(object(field("currentPassword", text()), field("password", text())))
                        .answers(204)
                        .forMembers(this::change),
                Route.post("/api/v1/auth/password/forgot", "Ask for a link to choose a new password, by mail")
                        .takes(object(field("email", text())))
                        .answers(202)
                        .forAnyone(this::forgot),
                Route.post(
                                "/api/v1/auth/password/reset",
                                "Choose a new password with the link's token; all sessions end")
                        .takes(object(field("token", text()), field("password", text())))
                        .answers(204)
                        .forAnyone(this::reset));
    }

    private Answer change(Ask ask, Caller caller) {
        Pair given = ask.read(fields -> Pair.read(fields, "currentPassword"));
        return ask.answer(passwords.change(caller, given.proof(), given.password()), changed -> Answer.empty(204));
    }

    /** Answers before anything is looked up, so that the time it takes tells nothing. */
    private Answer forgot(Ask ask) {
        EmailAddress email = ask.read(fields -> {
            var address = fields.requiredParsed("email", "an e-mail address", EmailAddress::parse);
            return fields.result(address::orElseThrow);
        });
        Origin origin = ask.origin();
        Thread.ofVirtual().name("parley-forgot").start(() -> forgot(email, origin));
        return Answer.empty(202);
    }

    private void forgot(EmailAddress email, Origin origin) {
        try {
            passwords.forgot(email, origin);
        } catch (RuntimeException e) {
            LOG.warn(
                    "somebody asked for a new password in vain cause={}",
                    e.getClass().getSimpleName());
        }
    }

    private Answer reset(Ask ask) {
        Pair given = ask.read(fields -> Pair.read(fields, "token"));
        return ask.answer(passwords.reset(given.proof(), given.password(), ask.origin()), done -> Answer.empty(204));
    }

    /** A password that is wanted, and what entitles to it. */
    private record Pair(String proof, String password) {
        static Reading<Pair> read(Fields fields, String proofField) {
            Optional<String> proof = fields.requiredText(proofField, SignInRoutes.LONGEST_TOKEN);
            Optional<String> password = fields.requiredText("password", SignInRoutes.LONGEST_PASSWORD);
            return fields.result(() -> new Pair(proof.orElseThrow(), password.orElseThrow()));
        }

        @Override
        public String toString() {
            return "Pair[…]";
        }
    }
}

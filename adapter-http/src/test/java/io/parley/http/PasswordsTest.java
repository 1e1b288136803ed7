package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.port.Mailer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordsTest extends ServerTest {
    private static final String NEW = "a mountain of paper";

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var ada = server().register();
        var elsewhere = ada.again();
        ada.put("/api/v1/auth/password")
                .json("{'currentPassword':'guess','password':'" + NEW + "'}")
                .expectProblem(403, "password-wrong");
        ada.put("/api/v1/auth/password")
                .json("{'currentPassword':'%s','password':'12345678'}".formatted(RunningServer.PASSWORD))
                .expectProblem(422, "password-too-weak");
        ada.put("/api/v1/auth/password")
                .json("{'currentPassword':'%s','password':'%s'}".formatted(RunningServer.PASSWORD, NEW))
                .expect(204);
        ada.get("/api/v1/me").expect(200);
        elsewhere.get("/api/v1/me").expectProblem(401, "session-ended");
        login(ada.email(), NEW).expect(200);
    }

    @Test
    void whoForgotTheirPasswordGetsALinkThatWorksOnce() throws InterruptedException {
        var ada = server().register();
        for (String email : new String[] {"nobody@example.com", ada.email()}) {
            server().post("/api/v1/auth/password/forgot")
                    .json("{'email':'" + email + "'}")
                    .expect(202);
        }
        var mail = server().mails.poll(30, TimeUnit.SECONDS);
        assertThat(mail).isInstanceOf(Mailer.Mail.PasswordReset.class);
        String body = "{'token':'%s','password':'%s'}".formatted(((Mailer.Mail.PasswordReset) mail).token(), NEW);
        server().post("/api/v1/auth/password/reset").json(body).expect(204);
        server().post("/api/v1/auth/password/reset").json(body).expectProblem(410, "link-invalid");
        ada.get("/api/v1/me").expectProblem(401, "session-ended");
        login(ada.email(), NEW).expect(200);
        assertThat(server().mails).isEmpty();
    }

    private Call login(String email, String password) {
        return server().post("/api/v1/auth/login").json("{'email':'%s','password':'%s'}".formatted(email, password));
    }
}

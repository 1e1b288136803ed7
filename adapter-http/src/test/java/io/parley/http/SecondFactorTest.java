package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.TotpSecret;
import io.parley.messaging.organization.Limits;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecondFactorTest extends ServerTest {
    private static final String TOTP = "/api/v1/auth/mfa/totp";
    private static final String VERIFY = "/api/v1/auth/mfa/verify";

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    RunningServer begin() {
        return new RunningServer(() -> now, Limits.standard());
    }

    @Test
    void aSecondFactorIsAddedAskedForAndRemoved() {
        var ada = server().register();
        var begun = ada.post(TOTP).expect(201);
        assertThat(begun.get("uri").textValue()).startsWith("otpauth://totp/Parley:");
        var secret = new TotpSecret(begun.get("secret").textValue());
        ada.post(TOTP + "/confirm").json("{'code':'000000'}").expectProblem(422, "code-wrong");
        var codes = ada.post(TOTP + "/confirm")
                .json("{'code':'" + secret.code(now) + "'}")
                .expect(200)
                .get("recoveryCodes");
        assertThat(codes).hasSize(10);
        assertThat(ada.get("/api/v1/auth/mfa").expect(200).get("totp").booleanValue())
                .isTrue();

        now = now.plusSeconds(30);
        String ticket = ticket(ada);
        verify(ticket, "000000").expectProblem(422, "code-wrong");
        verify(ticket, secret.code(now)).expect(200);
        verify(ticket, secret.code(now)).expectProblem(410, "link-invalid");
        verify(ticket(ada), codes.get(0).textValue()).expect(200);
        verify(ticket(ada), codes.get(0).textValue()).expectProblem(422, "code-wrong");

        ada.delete(TOTP).json("{'password':'guess'}").expectProblem(403, "password-wrong");
        ada.delete(TOTP).json("{'password':'" + RunningServer.PASSWORD + "'}").expect(204);
        ada.again();
    }

    private String ticket(RunningServer.Somebody somebody) {
        return server().post("/api/v1/auth/login")
                .json("{'email':'%s','password':'%s'}".formatted(somebody.email(), RunningServer.PASSWORD))
                .expectProblem(401, "second-factor-needed")
                .get("ticket")
                .textValue();
    }

    private Call verify(String ticket, String code) {
        return server().post(VERIFY).json("{'ticket':'%s','code':'%s'}".formatted(ticket, code));
    }
}

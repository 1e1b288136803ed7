package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.organization.Limits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API2:2023, broken authentication: guessing passwords. */
class BruteForceTest extends ServerTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    RunningServer begin() {
        return new RunningServer(() -> now, Limits.standard());
    }

    private Call login(String email, String password) {
        return server().post("/api/v1/auth/login").json("{'email':'%s','password':'%s'}".formatted(email, password));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterFiveFailuresNobodyGetsInForAWhileWhetherTheAccountExistsOrNot(boolean exists) {
        String email = exists ? server().register().email() : "nobody@example.com";
        for (int i = 0; i < 5; i++) {
            login(email, "wrong wrong").expectProblem(401, "credentials-wrong");
        }
        var locked = login(email, RunningServer.PASSWORD).send();
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("\"code\":\"sign-in-locked\"", "\"retryAfter\":900");
        assertThat(locked.headers().firstValue("Retry-After")).hasValue("900");

        now = now.plus(Duration.ofMinutes(15));
        login(email, RunningServer.PASSWORD).expect(exists ? 200 : 401);
    }
}

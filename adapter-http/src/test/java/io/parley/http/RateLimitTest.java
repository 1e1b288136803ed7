package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.guard.Rate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RateLimitTest extends ProxiedServerTest {
    private static final int SIGN_INS = 5;
    private static final int STRANGERS = 8;
    private static final int MEMBERS = 12;
    private static final int TOGETHER = 20;
    private static final int HEAVY = 3;
    private static final int ADDRESSES = 40;

    private RunningServer.Somebody somebody;

    @Override
    RunningServer begin() {
        return new RunningServer(
                behindUs(),
                new RateLimits(an(ADDRESSES), an(STRANGERS), an(SIGN_INS), an(MEMBERS), an(TOGETHER), an(HEAVY)));
    }

    private static Optional<Rate> an(int times) {
        return Optional.of(new Rate(times, Duration.ofHours(1)));
    }

    @BeforeAll
    void register() {
        somebody = registerFrom("192.0.2.99");
    }

    @Test
    void attemptsToGetInAreCountedByAddress() {
        for (int times = 0; times < SIGN_INS; times++) {
            login("192.0.2.1").expect(200);
        }
        var refused = login("192.0.2.1").send();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"", "\"retryable\":true");
        assertThat(number(refused, "Retry-After")).isBetween(1L, 3_600L / SIGN_INS);
        assertThat(refused.headers().allValues("RateLimit-Policy")).contains("\"sign-in\";q=5;w=3600");
        assertThat(refused.headers().allValues("RateLimit"))
                .anySatisfy(value -> assertThat(value).matches("\"sign-in\";r=0;t=\\d+"));
        login("192.0.2.2").expect(200);
    }

    @Test
    void aHouseholdOfVersionSixIsOne() {
        for (int times = 0; times < SIGN_INS; times++) {
            login("2001:db8:0:1::" + times).expect(200);
        }
        login("2001:db8:0:1:ffff::1").expectProblem(429, "too-many-requests");
        login("2001:db8:0:2::1").expect(200);
    }

    @Test
    void whoIsNobodyIsCountedAsAStranger() {
        for (int times = 0; times < STRANGERS; times++) {
            server().get("/api/v1/me")
                    .as("rubbish")
                    .header(FORWARDED_FOR, "192.0.2.3")
                    .expectProblem(401, "token-invalid");
        }
        server().get("/api/v1/me")
                .as("rubbish")
                .header(FORWARDED_FOR, "192.0.2.3")
                .expectProblem(429, "too-many-requests");
        server().get("/docs").header(FORWARDED_FOR, "192.0.2.3").expectProblem(429, "too-many-requests");
    }

    @Test
    void aMemberAndAnOrganizationHaveTheirShares() {
        var ada = registerFrom("192.0.2.4");
        var bob = ada.colleague("Bob");
        for (int times = 0; times < MEMBERS; times++) {
            ada.get("/api/v1/me").header(FORWARDED_FOR, "192.0.2.5").expect(200);
        }
        ada.get("/api/v1/me").header(FORWARDED_FOR, "192.0.2.6").expectProblem(429, "too-many-requests");
        for (int times = 0; times < TOGETHER - MEMBERS; times++) {
            bob.get("/api/v1/me").header(FORWARDED_FOR, "192.0.2.6").expect(200);
        }
        bob.get("/api/v1/me").header(FORWARDED_FOR, "192.0.2.6").expectProblem(429, "too-many-requests");
    }

    @Test
    void whatCostsMoreIsGivenLess() {
        var ada = registerFrom("192.0.2.7");
        for (int times = 0; times < HEAVY; times++) {
            ada.get("/api/v1/messages/search?q=x").expect(200);
        }
        ada.get("/api/v1/messages/search?q=x").expectProblem(429, "too-many-requests");
        ada.get("/api/v1/me").expect(200);
    }

    @Test
    void eachAnswerSaysWhatIsLeft() {
        var ada = registerFrom("192.0.2.8");
        var answer = ada.get("/api/v1/me").header(FORWARDED_FOR, "192.0.2.9").send();
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .containsExactly("\"address\";q=40;w=3600", "\"member\";q=12;w=3600", "\"organization\";q=20;w=3600");
        assertThat(answer.headers().allValues("RateLimit"))
                .anySatisfy(value -> assertThat(value).startsWith("\"member\";r=11;t="));
    }

    @Test
    void platformsAndProbesAreNotCounted() {
        for (int times = 0; times <= ADDRESSES; times++) {
            assertThat(server().get("/health")
                            .header(FORWARDED_FOR, "192.0.2.10")
                            .send()
                            .headers()
                            .map())
                    .doesNotContainKey("ratelimit");
        }
        var hook = server().post("/hooks/parrot")
                .header(FORWARDED_FOR, "192.0.2.10")
                .json("{}");
        assertThat(hook.send().headers().map()).doesNotContainKey("ratelimit");
    }

    private RunningServer.Somebody registerFrom(String address) {
        return server().register(address);
    }

    /** With the right password: wrong ones are stopped before, and counted otherwise. */
    private Call login(String from) {
        return server().post("/api/v1/auth/login")
                .header(FORWARDED_FOR, from)
                .json("{'email':'" + somebody.email() + "','password':'" + RunningServer.PASSWORD + "'}");
    }

    private static long number(HttpResponse<String> response, String header) {
        return Long.parseLong(response.headers().firstValue(header).orElseThrow());
    }
}

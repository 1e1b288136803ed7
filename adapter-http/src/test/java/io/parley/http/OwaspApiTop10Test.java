package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.parley.messaging.identity.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The OWASP API Security Top 10 of 2023, an attack for each. What each is defended with in full has tests of its own, which
 * docs/security.md names.
 */
final class OwaspApiTop10Test extends ServerTest {
    private static final String PASSWORD_JSON = "'password':'" + RunningServer.PASSWORD + "'";

    @Test
    void api1BrokenObjectLevelAuthorization() {
        var ada = server().register();
        var mallory = server().register();
        String theirs = ada.conversation();

        mallory.get(theirs).expectProblem(404, "not-found");
        mallory.post(theirs + "/messages").json("{'text':'x'}").expectProblem(404, "not-found");
        mallory.put("/api/v1/conversations/direct/" + ada.id()).expectProblem(404, "not-found");
    }

    @Test
    void api2BrokenAuthentication() {
        var ada = server().register();
        var bob = ada.colleague("Bob", Role.AGENT);
        String forged = JWT.create()
                .withSubject(ada.id())
                .withExpiresAt(Instant.now().plusSeconds(600))
                .sign(Algorithm.none());

        server().get("/api/v1/me").as(forged).expectProblem(401, "token-invalid");
        server().get("/api/v1/me").as(ada.token() + "x").expectProblem(401, "token-invalid");
        ada.post("/api/v1/members/" + bob.id() + "/deactivate").expect(200);
        bob.get("/api/v1/me").expectProblem(401, "session-ended");
        server().post("/api/v1/auth/login")
                .json("{'email':'" + bob.email() + "'," + PASSWORD_JSON + "}")
                .expectProblem(401, "credentials-wrong");
    }

    @Test
    void api3BrokenObjectPropertyLevelAuthorization() {
        var bob = server().register().colleague("Bob", Role.AGENT);

        bob.patch("/api/v1/me").json("{'role':'owner'}").expectProblem(422, "unknown-field");
        assertThat(bob.get("/api/v1/me").expect(200).toString()).doesNotContain("hash", RunningServer.PASSWORD);
    }

    @Test
    void api4UnrestrictedResourceConsumption() {
        var ada = server().register();
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        ada.post(ada.conversation() + "/messages")
                .json("{'text':'" + "x".repeat(300_000) + "'}")
                .expectProblem(413, "body-too-large");
        ada.post(ada.conversation() + "/messages").json(deep).expectProblem(400, "malformed-json");
        assertThat(ada.get("/api/v1/conversations?limit=1000000").expect(200).get("data"))
                .hasSizeLessThanOrEqualTo(Ask.MOST_ROWS);
    }

    @Test
    void api5BrokenFunctionLevelAuthorization() {
        var ada = server().register();
        var bob = ada.colleague("Bob", Role.AGENT);

        bob.post("/api/v1/members/" + ada.id() + "/deactivate").expectProblem(403, "forbidden");
        bob.get("/api/v1/audit-log").expectProblem(403, "forbidden");
        bob.patch("/api/v1/organization").json("{'name':'Mine'}").expectProblem(403, "forbidden");
        ada.get("/api/v1/platform/organizations").expectProblem(403, "not-an-administrator");
    }

    @Test
    void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        var ada = server().register();

        for (int attempt = 0; attempt < 5; attempt++) {
            guess(ada.email()).expectProblem(401, "credentials-wrong");
        }

        guess(ada.email()).expectProblem(429, "sign-in-locked");
    }

    @Test
    void api7ServerSideRequestForgery() {
        var answer = server().get("/api/v1/auth/oauth/plain?return=https://evil.example/")
                .send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void api8SecurityMisconfiguration() {
        HttpResponse<String> answer = server().get("/api/v1/me").send();

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "io.parley");
    }

    @Test
    void api9ImproperInventoryManagement() {
        var documented = server().get("/openapi.json").expect(200).get("paths");

        assertThat(server().api.routes())
                .allSatisfy(route -> assertThat(documented.has(route.path()))
                        .as(route.path())
                        .isTrue());
        server().get("/api/v0/me").expectProblem(404, "not-found");
    }

    @Test
    void api10UnsafeConsumptionOfApis() {
        // A provider that sends somebody back whom nobody sent there is not believed.
        var answer = server().get("/api/v1/auth/oauth/plain/callback?state=made-up&code=made-up")
                .send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("__Host-parley-access");
    }

    private Call guess(String email) {
        return server().post("/api/v1/auth/login").json("{'email':'" + email + "','password':'a wrong guess'}");
    }
}

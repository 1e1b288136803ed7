package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends ServerTest {
    @Test
    void anOwnerRegistersSignsInAndAsksWhoTheyAre() {
        var ada = server().register();
        var again = server().post("/api/v1/auth/login")
                .json("{'email':' %s ','password':'%s'}".formatted(ada.email().toUpperCase(), RunningServer.PASSWORD))
                .expect(200);
        assertThat(again.at("/member/role").asText()).isEqualTo("owner");
        var me = server().get("/api/v1/me")
                .as(again.get("accessToken").textValue())
                .expect(200);
        assertThat(me.at("/member/id").asText()).isEqualTo(ada.id());
        assertThat(me.at("/organization/name").asText()).startsWith("Org ");
        assertThat(me.get("permissions").toString()).contains("assign");
    }

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheFamily() {
        var ada = server().register();
        String first = "{'refreshToken':'" + ada.signedIn().get("refreshToken").textValue() + "'}";
        var next = server().post("/api/v1/auth/refresh").json(first).expect(200);
        server().post("/api/v1/auth/refresh").json(first).expectProblem(401, "refresh-token-reused");
        server().post("/api/v1/auth/refresh")
                .json("{'refreshToken':'" + next.get("refreshToken").textValue() + "'}")
                .expectProblem(401, "session-ended");
        ada.get("/api/v1/me").expectProblem(401, "session-ended");
    }

    @Test
    void whoLogsOutIsOut() {
        var ada = server().register();
        ada.post("/api/v1/auth/logout").expect(204);
        ada.get("/api/v1/me").expectProblem(401, "session-ended");
        server().post("/api/v1/auth/logout").expectProblem(401, "unauthenticated");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        var ada = server().register();
        var wrong = server().post("/api/v1/auth/login")
                .json("{'email':'%s','password':'wrong wrong'}".formatted(ada.email()))
                .expectProblem(401, "credentials-wrong");
        var unknown = server().post("/api/v1/auth/login")
                .json("{'email':'nobody@example.com','password':'wrong wrong'}")
                .expectProblem(401, "credentials-wrong");
        assertThat(wrong.get("detail")).isEqualTo(unknown.get("detail"));
    }

    @Test
    void anAddressIsTakenOnce() {
        var ada = server().register();
        server().post("/api/v1/auth/register")
                .json("{'organization':'O','name':'N','email':'%s','password':'%s'}"
                        .formatted(ada.email(), RunningServer.PASSWORD))
                .expectProblem(409, "email-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'organization':'','name':'N','email':'a@b.c','password':'12345678x'} | invalid-value",
                "{'organization':' ','name':'N','email':'a@b.c','password':'12345678x'} | invalid-value",
                "{'organization':'O','name':'N','email':'nope','password':'12345678x'} | invalid-value",
                "{'organization':'O','name':'N','email':'a@b.c','password':'short'} | password-too-weak",
                "{'organization':'O','name':'N','email':'a@b.c','password':'admin123'} | password-too-weak",
                "{'organization':'O','name':'N','email':'a@b.c'} | missing-field",
                "{'organization':'O','name':'N','email':'a@b.c','password':'12345678x','role':'owner'} | unknown-field",
            })
    void aRegistrationIsReadStrictly(String body, String code) {
        server().post("/api/v1/auth/register").json(body).expectProblem(422, code);
    }

    @Test
    void namesAreBoundedAsTheCoreBoundsThem() {
        String registration =
                "{'organization':'%s','name':'N','email':'%s','password':'" + RunningServer.PASSWORD + "'}";
        server().post("/api/v1/auth/register")
                .json(registration.formatted("😀".repeat(100), "emoji@example.com"))
                .expect(201);
        server().post("/api/v1/auth/register")
                .json(registration.formatted("😀".repeat(101), "emoji2@example.com"))
                .expectProblem(422, "invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b", "Token abc", "Bearer é"})
    void aMissingOrMalformedTokenIs401(String header) {
        var call = server().get("/api/v1/me");
        var response = (header.isEmpty() ? call : call.header("Authorization", header)).send();
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("\"code\":\"unauthenticated\"");
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
    }

    @Test
    void aForeignTokenIs401() {
        server().get("/api/v1/me").as("a.b.c").expectProblem(401, "token-invalid");
        try (var other = new RunningServer()) {
            server().get("/api/v1/me").as(other.register().token()).expectProblem(401, "token-invalid");
        }
    }

    @Test
    void everyMembersRouteAsksForAToken() {
        for (Route route : server().api.routes()) {
            if (route.work() instanceof Route.Work.ForMembers) {
                new Call(server(), route.method().name(), route.path().replaceAll("\\{[^}]+}", "x"))
                        .expectProblem(401, "unauthenticated");
            }
        }
    }
}

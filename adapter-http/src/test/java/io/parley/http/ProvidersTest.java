package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.identity.TotpSecret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest extends ServerTest {
    private static final String PLAIN = "/api/v1/auth/oauth/plain";
    private static final String EXCHANGE = "/api/v1/auth/oauth/exchange";

    @AfterEach
    void bringTheProviderBack() {
        server().provider.comeBack();
    }

    /** A browser on its way: what it keeps, and what it was sent with. */
    private record Trip(String cookie, String state) {
        static Trip of(HttpResponse<String> answer, String address) {
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("__Host-parley-browser=")
                    .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/");
            String state = URI.create(address).getQuery().replaceFirst("^state=([^&]+)&.*$", "$1");
            return new Trip(cookie.substring(0, cookie.indexOf(';')), state);
        }
    }

    private Trip begun(String returnTo) {
        var answer = server().get(PLAIN + "?return=" + encoded(returnTo)).send();
        assertThat(answer.statusCode()).isEqualTo(302);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("https://plain.example/authorize?state=");
        return Trip.of(answer, address);
    }

    private Trip linking(RunningServer.Somebody ada) {
        var answer = ada.post(PLAIN + "/link").json("{'return':'/profile'}").send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Trip.of(answer, RunningServer.parse(answer.body()).get("address").textValue());
    }

    private HttpResponse<String> back(Trip trip, String code) {
        return server().get(PLAIN + "/callback?code=" + encoded(code) + "&state=" + trip.state())
                .header("Cookie", trip.cookie())
                .send();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String codeIn(String location) {
        assertThat(location).contains("#sign-in-code=");
        return location.substring(location.lastIndexOf("-code=") + "-code=".length());
    }

    private RunningServer.Somebody linked(String subject) {
        var ada = server().register();
        assertThat(location(back(linking(ada), subject))).isEqualTo("/profile#linked=plain");
        return ada;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whoeverCanBeChosenIsListed() {
        var provider = server().get("/api/v1/auth/oauth").expect(200).at("/data/0");
        assertThat(provider.toString())
                .isEqualTo("{\"key\":\"plain\",\"name\":\"Plain\",\"address\":\"" + PLAIN + "\"}");
        server().get("/api/v1/auth/oauth/nobody").expectProblem(404, "not-found");
        server().get("/api/v1/auth/oauth/No%20one").expectProblem(404, "not-found");
    }

    @Test
    void whoHasLinkedAnAccountSignsInWithItAndNoTokenIsInAnAddress() {
        var ada = linked("subject-1");
        var trip = begun("/inbox?open=1");
        String location = location(back(trip, "subject-1"));
        assertThat(location).startsWith("/inbox?open=1#sign-in-code=");
        var signedIn = server().post(EXCHANGE)
                .header("Cookie", trip.cookie())
                .json("{'code':'" + codeIn(location) + "'}")
                .expect(200);
        assertThat(signedIn.at("/member/id").textValue()).isEqualTo(ada.id());
        assertThat(location).doesNotContain(signedIn.get("accessToken").textValue());
        server().get("/api/v1/me").as(signedIn.get("accessToken").textValue()).expect(200);
    }

    @Test
    void whoHasASecondFactorShowsItAfterAProvider() {
        var ada = linked("subject-with-second-factor");
        var begun = ada.post("/api/v1/auth/mfa/totp").expect(201);
        String now = new TotpSecret(begun.get("secret").textValue()).code(Instant.now());
        var codes = ada.post("/api/v1/auth/mfa/totp/confirm")
                .json("{'code':'" + now + "'}")
                .expect(200)
                .get("recoveryCodes");
        var trip = begun("/");
        String code = codeIn(location(back(trip, "subject-with-second-factor")));

        String ticket = server().post(EXCHANGE)
                .header("Cookie", trip.cookie())
                .json("{'code':'" + code + "'}")
                .expectProblem(401, "second-factor-needed")
                .get("ticket")
                .textValue();

        server().post("/api/v1/auth/mfa/verify")
                .json("{'ticket':'" + ticket + "','code':'" + codes.get(0).textValue() + "'}")
                .expect(200);
    }

    @Test
    void aCodeSignsInOnceAndInItsBrowserOnly() {
        linked("subject-2");
        var trip = begun("/");
        String code = codeIn(location(back(trip, "subject-2")));
        var other = begun("/");
        server().post(EXCHANGE).json("{'code':'" + code + "'}").expectProblem(401, "sign-in-code-invalid");
        server().post(EXCHANGE)
                .header("Cookie", other.cookie())
                .json("{'code':'" + code + "'}")
                .expectProblem(401, "sign-in-code-invalid");
        server().post(EXCHANGE)
                .header("Cookie", trip.cookie())
                .json("{'code':'" + code + "'}")
                .expect(200);
        server().post(EXCHANGE)
                .header("Cookie", trip.cookie())
                .json("{'code':'" + code + "'}")
                .expectProblem(401, "sign-in-code-invalid");
    }

    @Test
    void aStateIsGoodOnceAndInItsBrowserOnly() {
        linked("subject-3");
        var trip = begun("/");
        assertThat(back(new Trip(begun("/").cookie(), trip.state()), "subject-3")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server().get(PLAIN + "/callback?code=subject-3&state=" + trip.state())
                        .expectProblem(400, "sign-in-attempt-invalid"))
                .isNotNull();
        codeIn(location(back(trip, "subject-3")));
        assertThat(back(trip, "subject-3").statusCode()).isEqualTo(400);
        for (String state : List.of("", "x", trip.state() + "x", "x".repeat(5_000))) {
            assertThat(back(new Trip(trip.cookie(), state), "subject-3").statusCode())
                    .isEqualTo(400);
        }
    }

    /** No account is taken over by whoever controls its e-mail address. */
    @Test
    void anAddressAloneOpensNoAccount() {
        var ada = server().register();
        assertThat(location(back(begun("/"), "subject-4 " + ada.email()))).isEqualTo("/#sign-in-error=link-first");
        assertThat(location(back(begun("/"), "subject-4 nobody@example.com"))).isEqualTo("/#sign-in-error=no-account");
        assertThat(location(back(begun("/"), "subject-4"))).isEqualTo("/#sign-in-error=no-account");
    }

    @Test
    void whatGoesWrongAtTheProviderIsSaidOnOurPage() {
        assertThat(location(back(begun("/login"), ""))).isEqualTo("/login#sign-in-error=provider-declined");
        assertThat(location(back(begun("/login"), "forged"))).isEqualTo("/login#sign-in-error=provider-not-believed");
        var trip = begun("/login");
        server().provider.leave();
        assertThat(location(back(trip, "subject-5"))).isEqualTo("/login#sign-in-error=provider-unreachable");
        server().get(PLAIN).expectProblem(424, "provider-unreachable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/%2fevil.example",
                "/%5Cevil.example",
                "javascript:alert(1)",
                "evil.example",
                " /inbox",
                "/inbox#code=1",
                "/in\r\nSet-Cookie: a=b"
            })
    void anOpenRedirectIsRefused(String returnTo) {
        server().get(PLAIN + "?return=" + encoded(returnTo)).expectProblem(400, "invalid-parameter");
        server().register()
                .post(PLAIN + "/link")
                .json("{'return':'"
                        + returnTo.replace("\\", "\\\\").replace("\t", "\\t").replace("\r\n", "\\r\\n") + "'}")
                .expectProblem(422, "invalid-value");
    }

    @Test
    void anAccountIsLinkedWithOneMember() {
        linked("subject-6");
        var bob = server().register();
        assertThat(location(back(linking(bob), "subject-6"))).isEqualTo("/profile#sign-in-error=identity-taken");
        assertThat(bob.get("/api/v1/me/identities").expect(200).get("data")).isEmpty();
    }

    @Test
    void aMemberLinksOneAccountOfAProviderAndTheSameOneTwice() {
        var ada = linked("subject-7");
        assertThat(location(back(linking(ada), "subject-7"))).isEqualTo("/profile#linked=plain");
        assertThat(location(back(linking(ada), "subject-8")))
                .isEqualTo("/profile#sign-in-error=provider-linked-already");
        assertThat(ada.get("/api/v1/me/identities")
                        .expect(200)
                        .at("/data/0/provider")
                        .textValue())
                .isEqualTo("plain");
    }

    @Test
    void anUnlinkedAccountOpensNothing() {
        var ada = linked("subject-9");
        ada.delete(PLAIN + "/link").expect(204);
        ada.delete(PLAIN + "/link").expectProblem(404, "not-found");
        assertThat(location(back(begun("/"), "subject-9"))).isEqualTo("/#sign-in-error=no-account");
    }

    @Test
    void nobodyLinksAfterTheyHaveSignedOut() {
        var ada = server().register();
        var trip = linking(ada);
        ada.post("/api/v1/auth/logout").send();
        assertThat(location(back(trip, "subject-10"))).isEqualTo("/profile#sign-in-error=session-ended");
    }

    @Test
    void aKeyLinksNothing() {
        var ada = server().register();
        String key = ada.post("/api/v1/api-keys")
                .json("{'name':'x','scopes':['manage_access']}")
                .expect(201)
                .get("token")
                .textValue();
        server().post(PLAIN + "/link").as(key).json("{}").expectProblem(403, "only-in-person");
        server().get("/api/v1/me/identities").as(key).expectProblem(403, "only-in-person");
        server().call("DELETE", PLAIN + "/link").as(key).expectProblem(403, "only-in-person");
    }
}

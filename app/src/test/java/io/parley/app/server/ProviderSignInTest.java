package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testkit.oidc.Misbehaviour;
import io.parley.testkit.oidc.OidcServer;
import io.parley.testkit.oidc.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser, the assembled server and a provider, which talk to each other as they do outside. */
class ProviderSignInTest {
    private static final String ACME = "/api/v1/auth/oauth/acme";

    @TempDir
    private static Path data;

    private static OidcServer provider;
    private static TestServer server;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** What the browser keeps. */
    private String cookie = "";

    @BeforeAll
    static void start() {
        provider = OidcServer.start("parley", "secret of the client", InstantSource.system());
        server = TestServer.start(
                data,
                Map.of(
                        "OIDC_PROVIDERS", "acme",
                        "OIDC_ACME_ISSUER", provider.issuer().toString(),
                        "OIDC_ACME_CLIENT_ID", "parley",
                        "OIDC_ACME_CLIENT_SECRET", "secret of the client"));
    }

    @AfterEach
    void behaveAgain() {
        provider.misbehave();
        browser.close();
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = browser.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
                HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    /** Goes to the provider and comes back to us; where we send the browser then. */
    private String thereAndBack(String address) throws IOException, InterruptedException {
        URI back = OidcServer.visit(address);
        // The server listens on a free port, which the provider was not told.
        var answer = send(HttpRequest.newBuilder(server.at(back.getRawPath() + "?" + back.getRawQuery())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String signIn() throws IOException, InterruptedException {
        var begun = send(HttpRequest.newBuilder(server.at(ACME + "?return=/inbox")));
        return thereAndBack(begun.headers().firstValue("Location").orElseThrow());
    }

    private String link(Rest member) throws IOException, InterruptedException {
        var begun = send(HttpRequest.newBuilder(server.at(ACME + "/link"))
                .header("Authorization", "Bearer " + member.token())
                .POST(HttpRequest.BodyPublishers.ofString("{\"return\":\"/profile\"}")));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return thereAndBack(Rest.read(begun.body().getBytes(StandardCharsets.UTF_8))
                .path("address")
                .textValue());
    }

    @Test
    void whoLinksAnAccountSignsInWithIt() throws IOException, InterruptedException {
        var agent = server.signedIn("agent1@demo.localhost", "agent123");
        provider.welcome(new Person("subject-1", "agent1@demo.localhost"));
        assertThat(signIn()).isEqualTo("/inbox#sign-in-error=link-first");
        assertThat(link(agent)).isEqualTo("/profile#linked=acme");
        String location = signIn();
        assertThat(location).startsWith("/inbox#sign-in-code=");
        String code = location.substring(location.indexOf('=') + 1);
        var exchanged = send(HttpRequest.newBuilder(server.at("/api/v1/auth/oauth/exchange"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
        assertThat(exchanged.statusCode()).as(exchanged.body()).isEqualTo(200);
        assertThat(exchanged.body()).contains("\"accessToken\"", agent.id());
    }

    @Test
    void aStrangerHasNoAccountAndALiarIsNotBelieved() throws IOException, InterruptedException {
        provider.welcome(new Person("subject-2", "nobody@example.com"));
        assertThat(signIn()).isEqualTo("/inbox#sign-in-error=no-account");
        provider.misbehave(Misbehaviour.UNSIGNED);
        assertThat(signIn()).isEqualTo("/inbox#sign-in-error=provider-not-believed");
        provider.misbehave(Misbehaviour.NOT_JSON);
        assertThat(signIn()).isEqualTo("/inbox#sign-in-error=provider-unreachable");
    }

    @Test
    void aKeyOpensRestAndTheSocketUntilItIsRevoked() {
        var owner = server.signedIn("admin@demo.localhost", "admin123");
        var key = owner.post("/api/v1/api-keys", Map.of("name", "Bot", "scopes", new String[] {"read_conversations"}))
                .expecting(201)
                .body();
        var bot = new Rest(owner.server(), key.path("token").textValue());
        bot.get("/api/v1/conversations").expecting(200);
        bot.get("/api/v1/api-keys").expecting(403);
        try (var live = server.live(bot)) {
            owner.delete("/api/v1/api-keys/" + key.path("id").textValue()).expecting(204);
            bot.get("/api/v1/conversations").expecting(401);
            assertThat(live.closeCode()).isEqualTo(4403);
        }
    }
}

package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers tell browsers, and what a request cannot make them tell (OWASP: Secure Headers, CORS, HPP). */
class BrowserHeadersTest extends ProxiedServerTest {
    @Test
    void browsersComeBackOverTlsOnceTheyCameOverTls() {
        var secure =
                server().get("/health").header("X-Forwarded-Proto", "https").send();
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        var plain = server().get("/health").send();
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aPageRunsNothingButOursAndTalksToNobodyElse() {
        var policy = server().get("/health")
                .send()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        String host = "localhost:" + server().javalin.port();
        assertThat(policy)
                .contains("default-src 'self'", "connect-src 'self' ws://" + host + " wss://" + host + ";")
                .contains("object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", " ws: ");
    }

    @Test
    void aHostThatIsNoneIsNotWrittenIntoThePolicy() throws IOException {
        try (var socket = new Socket("localhost", server().javalin.port())) {
            var request = "GET /health HTTP/1.1\r\nHost: x;script-src:*\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("script-src");
        }
    }

    @Test
    void pagesOfAllowedOriginsCallWithCookiesAndCachesTellThemApart() {
        var preflight = new Call(server(), "OPTIONS", "/api/v1/conversations")
                .header("Origin", RunningServer.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .send();
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(preflight.headers().firstValue("Vary").orElseThrow())
                .contains("Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");
        var other =
                server().get("/health").header("Origin", "https://evil.example").send();
        assertThat(other.headers().map())
                .doesNotContainKeys("access-control-allow-credentials", "access-control-allow-origin")
                .containsEntry("vary", List.of("Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&limit=2", "q=a&limit=1&q=b", "x&x", "limit=1&%6cimit=2"})
    void aParameterThatIsThereTwiceIsRefused(String query) {
        var ada = server().register();
        var problem = ada.get("/api/v1/conversations?" + query).expectProblem(400, "invalid-parameter");
        assertThat(problem.get("detail").textValue()).contains("more than once");
    }

    @Test
    void platformsRepeatWhatTheyLike() {
        var answer = server().get("/hooks/parrot?hub.mode=a&hub.mode=b").send();
        assertThat(answer.body()).doesNotContain("more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "a\nX-Evil: 1", "a\u0000b", "\"; filename=evil.html", "a\u2028b"})
    void aFilesNameBringsNoHeaderOfItsOwn(String name) {
        var ada = server().register();
        String conversation = ada.conversation();
        String id = conversation.substring(conversation.lastIndexOf('/') + 1);
        var uploaded = ada.post("/api/v1/files?conversation=" + id + "&name="
                        + URLEncoder.encode(name + ".txt", StandardCharsets.UTF_8))
                .body(BodyPublishers.ofString("0123456789"))
                .send();
        if (uploaded.statusCode() == 201) {
            String file = RunningServer.parse(uploaded.body()).at("/data/0/id").textValue();
            var download = ada.get("/api/v1/files/" + file + "/content").send();
            assertThat(download.headers().map()).doesNotContainKeys("set-cookie", "x-evil");
            assertThat(download.headers().allValues("Content-Disposition")).hasSize(1);
        } else {
            assertThat(uploaded.statusCode()).isIn(400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0430da@example.com",
                "ada@ex\u0430mple.com",
                "\uff41da@example.com",
                "\u212aate@example.com",
                "ada@example\u3002com",
                "a\u0301da@example.com",
                "ada\u200b@example.com",
                "ada@\u0435xample.com"
            })
    void whatLooksLikeAnAddressAndIsNotIsRefused(String email) {
        server().post("/api/v1/auth/register")
                .json("{'organization':'Org','name':'Eve','email':'%s','password':'%s'}"
                        .formatted(email, RunningServer.PASSWORD))
                .expectProblem(422, "invalid-value");
    }
}

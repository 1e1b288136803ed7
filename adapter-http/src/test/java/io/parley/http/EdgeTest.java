package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest extends ServerTest {
    @Test
    void everyAnswerCarriesTheSecurityHeadersAndNoServer() {
        var ada = server().register();
        server().store.bringBack();
        var answers = List.of(
                server().get("/health").send(),
                server().get("/nowhere").send(),
                server().get("/api/v1/me").send(),
                server().post("/health").send(),
                ada.post("/api/v1/conversations").json("{").send());
        assertThat(answers).allSatisfy(EdgeTest::isGuarded);
    }

    private static void isGuarded(HttpResponse<String> answer) {
        assertThat(answer.headers().map())
                .containsKeys("content-security-policy", "x-request-id", "cache-control")
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @Test
    void aSaneRequestIdIsKeptAndAnyOtherReplaced() {
        var kept = server().get("/nowhere").header("X-Request-Id", "abc-1.2_3").send();
        assertThat(kept.headers().firstValue("X-Request-Id")).contains("abc-1.2_3");
        assertThat(kept.body()).contains("\"requestId\":\"abc-1.2_3\"");
        var replaced =
                server().get("/nowhere").header("X-Request-Id", "<script>").send();
        assertThat(replaced.headers().firstValue("X-Request-Id").orElseThrow()).matches("[a-f0-9-]{36}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/nothing",
                "/api/v2/me",
                "/hooks",
                "/problems/none",
                "/api/v1/conversations/x/y"
            })
    void anUnknownAddressIs404(String path) {
        server().get(path).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "OPTIONS", "FROB"})
    void anotherMethodIs405WithTheOnesThereAre(String method) {
        var response = new Call(server(), method, "/api/v1/conversations").send();
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).contains("method-not-allowed");
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void traceIsNotAllowedAnywhere() throws IOException {
        assertThat(raw("TRACE /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(raw("TRACE /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /hooks/%2F HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /hooks/..;/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /health?%zz=%f HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /hooks/parrot HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /hooks/parrot HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
            })
    void whatIsHardlyHttpIsRefusedWithoutTalkingOfInternals(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1.1 (200|4\\d\\d) .*");
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain("Exception", "java.");
    }

    @Test
    void theHeadOfAnAnswerComesWithoutItsBody() {
        var response = new Call(server(), "HEAD", "/docs").send();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aHeaderThatIsTooLargeIs431() throws IOException {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nX-Big: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("invalid-request");
    }

    @Test
    void pagesOfAllowedOriginsMayCall() {
        var preflight = new Call(server(), "OPTIONS", "/api/v1/conversations")
                .header("Origin", RunningServer.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .send();
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains(RunningServer.ORIGIN);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElseThrow())
                .contains("Idempotency-Key");
        var call =
                server().get("/health").header("Origin", RunningServer.ORIGIN).send();
        assertThat(call.headers().firstValue("Access-Control-Allow-Origin")).contains(RunningServer.ORIGIN);
        assertThat(call.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("Stream-Position");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://console.example.evil.com", "http://console.example"})
    void pagesOfOtherOriginsMayNot(String origin) {
        var call = server().get("/health").header("Origin", origin).send();
        assertThat(call.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        var preflight = new Call(server(), "OPTIONS", "/health")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .send();
        assertThat(preflight.statusCode()).isEqualTo(405);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void internalsNeverLeak() {
        var ada = server().register();
        server().store.breakDown();
        var response = ada.get("/api/v1/conversations").send();
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("\"code\":\"internal\"", "requestId")
                .doesNotContain("secret_table", "Exception", "io.parley");
    }

    @Test
    void anOutageIs503WithRetryAfterOnEveryRouteThatReadsTheStore() {
        var ada = server().register();
        server().store.takeDown();
        for (Route route : server().api.routes()) {
            if (route.work() instanceof Route.Work.ForMembers) {
                var response = new Call(
                                server(), route.method().name(), route.path().replaceAll("\\{[^}]+}", "x"))
                        .as(ada.token())
                        .send();
                assertThat(response.statusCode()).as(route.path()).isEqualTo(503);
                assertThat(response.body()).contains("\"retryable\":true").doesNotContain("hunter2", "secret-host");
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }

    @Test
    void healthTellsOfAnOutageAndStaysUp() {
        assertThat(server().get("/health").expect(200).toString())
                .isEqualTo("{\"status\":\"up\",\"checks\":{\"database\":\"up\"}}");
        server().get("/health/ready").expect(200);
        server().store.takeDown();
        assertThat(server().get("/health").expect(200).toString())
                .isEqualTo("{\"status\":\"degraded\",\"checks\":{\"database\":\"down\"}}");
        server().get("/health/ready").expect(503);
        server().get("/health/live").expect(200);
    }

    @Test
    void moreSlowClientsThanThereAreThreadsHoldUpNobody() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 2 * ServerThreads.MOST_WATCHING; i++) {
                slow.add(unfinished("POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
            }

            assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket unfinished(String request) throws IOException {
        var socket = new Socket("localhost", server().javalin.port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", server().javalin.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

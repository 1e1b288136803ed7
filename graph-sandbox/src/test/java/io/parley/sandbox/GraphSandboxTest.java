package io.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphSandboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GOOD = "{\"messaging_product\":\"whatsapp\",\"to\":\"16505551234\",\"type\":\"text\","
            + "\"text\":{\"body\":\"Hello\"},\"biz_opaque_callback_data\":\"msg_1\"}";

    private final GraphSandbox graph = GraphSandbox.start("v25.0").withPhoneNumber("1065", "t0ken");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        graph.close();
        client.shutdownNow();
        client.close();
    }

    @Test
    void aGoodCallIsTakenAndNamed() throws Exception {
        var answer = post("/v25.0/1065/messages", "t0ken", GOOD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("facebook-api-version")).contains("v25.0");
        assertThat(graph.accepted()).singleElement().satisfies(send -> {
            assertThat(send.to()).isEqualTo("16505551234");
            assertThat(send.reference()).isEqualTo("msg_1");
            assertThat(answer.body()).contains(send.id()).contains("\"wa_id\":\"16505551234\"");
            assertThat(send.toString()).doesNotContain("1650555", "Hello");
        });
    }

    @Test
    void whatTheRealOneWouldRefuseIsRefused() throws Exception {
        assertThat(post("/v20.0/1065/messages", "t0ken", GOOD).body()).contains("\"code\":2500");
        assertThat(post("/v99.0/1065/messages", "t0ken", GOOD).body()).contains("\"code\":2500");
        assertThat(post("/1065/messages", "t0ken", GOOD).body()).contains("\"code\":2500");
        assertThat(post("/v25.0/1065/messages", "other", GOOD).statusCode()).isEqualTo(401);
        assertThat(post("/v25.0/1066/messages", "t0ken", GOOD).body()).contains("\"code\":100", "\"error_subcode\":33");
        assertThat(graph.accepted()).isEmpty();
        assertThat(graph.received()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"to\":\"16505551234\",\"text\":{\"body\":\"x\"}}",
                "{\"messaging_product\":\"whatsapp\",\"text\":{\"body\":\"x\"}}",
                "{\"messaging_product\":\"whatsapp\",\"to\":\"someone\",\"text\":{\"body\":\"x\"}}",
                "{\"messaging_product\":\"whatsapp\",\"recipient\":\"16505551234\",\"text\":{\"body\":\"x\"}}",
                "{\"messaging_product\":\"whatsapp\",\"to\":\"16505551234\",\"text\":{\"body\":\"\"}}",
                "{\"messaging_product\":\"whatsapp\",\"to\":\"16505551234\",\"text\":{\"body\":7}}",
                "{\"messaging_product\":\"whatsapp\",\"to\":\"16505551234\",\"type\":\"image\",\"text\":{\"body\":\"x\"}}",
                "{\"messaging_product\":\"whatsapp\",\"to\":\"16505551234\",\"text\":{\"body\":\"x\"},\"context\":{}}",
            })
    void aBodyThatIsNotAMessageIsRefused(String body) throws Exception {
        var answer = post("/v25.0/1065/messages", "t0ken", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":100");
    }

    @Test
    void textAndReferenceAreBounded() throws Exception {
        assertThat(sendText("x".repeat(4096)).statusCode()).isEqualTo(200);
        assertThat(sendText("x".repeat(4097)).statusCode()).isEqualTo(400);
        assertThat(sendReference("r".repeat(512)).statusCode()).isEqualTo(200);
        assertThat(sendReference("r".repeat(513)).statusCode()).isEqualTo(400);
    }

    @Test
    void queuedFaultsComeInOrderAndEnd() throws Exception {
        graph.failNext(Fault.rateLimited(Duration.ofSeconds(9)), Fault.html(502), Fault.deadToken());
        var limited = send();
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("9");
        assertThat(send().body()).startsWith("<html>");
        assertThat(send().statusCode()).isEqualTo(401);
        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(graph.accepted()).hasSize(1);
    }

    @Test
    void brokenConnectionsAreBrokenAndTheLedgerTellsWhatWasSent() {
        graph.failNext(Fault.reset(), Fault.closeWithoutAnswer(), Fault.acceptThenReset());
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(this::send).isInstanceOf(IOException.class);
        }
        assertThat(graph.accepted()).hasSize(1);
    }

    @Test
    void aHangingCallEndsWhenTheServerCloses() {
        graph.failNext(Fault.acceptThenHang(), Fault.hang());
        var sent = client.sendAsync(request(PATIENCE), BodyHandlers.ofString());
        graph.awaitAccepted(1, PATIENCE);
        var notSent = client.sendAsync(request(PATIENCE), BodyHandlers.ofString());
        graph.awaitReceived(2, PATIENCE);
        assertThat(sent).isNotDone();
        assertThat(notSent).isNotDone();
        graph.close();
        assertThat(sent).failsWithin(PATIENCE);
        assertThat(notSent).failsWithin(PATIENCE);
        assertThat(graph.accepted()).hasSize(1);
    }

    @Test
    void aCallThatBreaksOffInItsBodyIsNoCall() throws IOException {
        var address = URI.create(graph.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("POST /v25.0/1065/messages HTTP/1.1\r\nContent-Length: 9\r\n\r\n{}"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        graph.close();
        assertThat(graph.received()).isZero();
    }

    @Test
    void aSeedDecidesWhichCallsFail() throws Exception {
        assertThat(statusesWithSeed(7)).isEqualTo(statusesWithSeed(7)).contains(200, 500);
        graph.recover();
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void manyCallersAreEachCountedOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(each -> threads.submit(() -> send()));
        }
        assertThat(graph.awaitAccepted(200, PATIENCE))
                .hasSize(200)
                .extracting(AcceptedSend::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void waitingInVainFails() {
        assertThatThrownBy(() -> graph.awaitAccepted(1, Duration.ofMillis(1))).isInstanceOf(AssertionError.class);
    }

    private List<Integer> statusesWithSeed(long seed) throws Exception {
        graph.failAtRandom(0.5, new SplittableRandom(seed), Fault.error(500, 131000));
        var statuses = new ArrayList<Integer>();
        for (var call = 0; call < 30; call++) {
            statuses.add(send().statusCode());
        }
        return statuses;
    }

    private HttpResponse<String> send() throws IOException, InterruptedException {
        return client.send(request(PATIENCE), BodyHandlers.ofString());
    }

    private HttpResponse<String> sendText(String text) throws IOException, InterruptedException {
        return post("/v25.0/1065/messages", "t0ken", GOOD.replace("Hello", text));
    }

    private HttpResponse<String> sendReference(String reference) throws IOException, InterruptedException {
        return post("/v25.0/1065/messages", "t0ken", GOOD.replace("msg_1", reference));
    }

    private HttpRequest request(Duration timeout) {
        return request("/v25.0/1065/messages", "t0ken", GOOD, timeout);
    }

    private HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return client.send(request(path, token, body, PATIENCE), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String token, String body, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(graph.url() + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}

package io.parley.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.UploadRequest;
import io.parley.messaging.id.FileId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkApiClientTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final JdkApiClient client = new JdkApiClient(Duration.ofMillis(500), Strangers.PUBLIC_ONLY);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void aFileGoesAlongInAFormThatBrowsersWouldSend() {
        var bodies = new java.util.concurrent.LinkedBlockingQueue<String>();
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestHeaders().getFirst("Content-Length") + "\n"
                    + exchange.getRequestHeaders().getFirst("Content-Type") + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        var file = new Attachment(
                new FileId(new UUID(0, 1)),
                new FileName("a\"b.txt"),
                new MediaType("text/plain"),
                5,
                Optional.empty(),
                false);
        var form = new UploadRequest(
                "http://localhost:" + server.getAddress().getPort() + "/media",
                Map.of("Authorization", "Bearer x"),
                Map.of("messaging_product", "whatsapp"),
                "file",
                file);

        var answer =
                client.upload(form, () -> new java.io.ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer).isInstanceOf(ApiResponse.Answered.class);
        String body = bodies.remove();
        String boundary = body.lines().skip(1).findFirst().orElseThrow().replaceFirst(".*boundary=", "");
        String whole = body.lines().skip(2).collect(java.util.stream.Collectors.joining("\r\n")) + "\r\n";
        assertThat(whole)
                .isEqualTo("--" + boundary + "\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\n"
                        + "whatsapp\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nhello\r\n--" + boundary + "--\r\n");
        assertThat(body.lines().findFirst()).contains(Integer.toString(whole.length()));
    }

    @Test
    void anAnswerComesWithStatusHeadersAndBody() {
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .set("X-Asked", exchange.getRequestHeaders().getFirst("X-Ask"));
            exchange.sendResponseHeaders(429, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        var response = client.exchange(request("grüße"));

        assertThat(response).isInstanceOfSatisfying(ApiResponse.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(429);
            assertThat(answered.header("x-asked")).isEqualTo("ask");
            assertThat(answered.body()).isEqualTo("grüße");
        });
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(client.exchange(request("")))
                .isInstanceOfSatisfying(
                        ApiResponse.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(302));
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(client.exchange(new ApiRequest("POST", "http://127.0.0.1:" + port, Map.of(), "")))
                .isInstanceOf(ApiResponse.NotSent.class);
    }

    @Test
    void toAHostThatDoesNotExistNothingWasSent() {
        assertThat(client.exchange(new ApiRequest("POST", "http://no-such-host.invalid/", Map.of(), "")))
                .isInstanceOf(ApiResponse.NotSent.class);
    }

    @Test
    void toAnAddressThatIsNoneNothingWasSent() {
        assertThat(client.exchange(new ApiRequest("POST", "no address", Map.of(), "")))
                .isInstanceOf(ApiResponse.NotSent.class);
    }

    @Test
    void silenceIsNoAnswer() {
        server.createContext("/", awaitingTheEnd());

        assertThat(client.exchange(request(""))).isInstanceOf(ApiResponse.NoAnswer.class);
    }

    @Test
    void anAnswerThatNeverEndsIsNoAnswer() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitingTheEnd().handle(exchange);
        });

        assertThat(client.exchange(request(""))).isInstanceOf(ApiResponse.NoAnswer.class);
    }

    @Test
    void aBrokenConnectionIsNoAnswer() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var breaker = Thread.ofVirtual().start(() -> {
                try (var accepted = socket.accept()) {
                    accepted.getInputStream().read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });

            var response = client.exchange(
                    new ApiRequest("POST", "http://127.0.0.1:" + socket.getLocalPort() + "/", Map.of(), "hello"));

            breaker.join();
            assertThat(response).isInstanceOf(ApiResponse.NoAnswer.class);
        }
    }

    @Test
    void anAnswerOfOneMebibyteIsReadAndAByteMoreIsNot() {
        server.createContext("/fits", answering(1 << 20));
        server.createContext("/exceeds", answering((1 << 20) + 1));

        assertThat(patient().exchange(request("/fits", ""))).isInstanceOf(ApiResponse.Answered.class);
        assertThat(patient().exchange(request("/exceeds", ""))).isInstanceOf(ApiResponse.NoAnswer.class);
    }

    @Test
    void onceClosingItSendsNothing() {
        client.close();

        assertThat(client.exchange(request(""))).isInstanceOf(ApiResponse.NotSent.class);
    }

    private static JdkApiClient patient() {
        return new JdkApiClient(Strangers.PUBLIC_ONLY);
    }

    private static HttpHandler answering(int bytes) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, bytes);
            exchange.getResponseBody().write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        };
    }

    private HttpHandler awaitingTheEnd() {
        return exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private ApiRequest request(String body) {
        return request("/", body);
    }

    private ApiRequest request(String path, String body) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new ApiRequest("POST", url, Map.of("X-Ask", "ask"), body);
    }
}

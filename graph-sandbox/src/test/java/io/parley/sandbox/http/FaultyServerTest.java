package io.parley.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultyServerTest {
    private final ArrayBlockingQueue<HttpCall> calls = new ArrayBlockingQueue<>(5);
    private final FaultyServer server = FaultyServer.start(call -> {
        calls.add(call);
        return Ending.Answer.json(200, "ok");
    });

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aBodyMayComeInPieces() throws Exception {
        var bytes = "ä".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.address().resolve("/a?b=c%20d&b=e&f"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("ok");
        }
        var call = calls.take();
        assertThat(call.content().bytes()).isEqualTo(bytes);
        assertThat(call.path()).isEqualTo("/a");
        assertThat(call.query()).containsOnlyKeys("b").containsEntry("b", "e");
    }

    @Test
    void whoWaitsToBeAskedForTheBodyIsAsked() throws Exception {
        try (var socket =
                new Socket(server.address().getHost(), server.address().getPort())) {
            var head = "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
            socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            assertThat(calls.take().body()).isEqualTo("{}");
        }
    }

    @Test
    void aFormWithFilesIsTakenApart() {
        var body = "--f\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nimage/png\r\n--f\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
                + "\u0000\r\nx\r\n--f--\r\n";
        var call = new HttpCall(
                "POST", "/", java.util.Map.of("content-type", "multipart/form-data; boundary=f"), Content.of(body));
        var parts = Multipart.of(call);
        assertThat(parts.get("type").content().text()).isEqualTo("image/png");
        assertThat(parts.get("file").filename()).isEqualTo("a.png");
        assertThat(parts.get("file").type()).isEqualTo("image/png");
        assertThat(parts.get("file").content().text()).isEqualTo("\u0000\r\nx");
        assertThat(Multipart.of(new HttpCall("POST", "/", java.util.Map.of(), Content.of(body))))
                .isEmpty();
    }
}

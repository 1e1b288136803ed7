package io.parley.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An agent's open console: speaks {@code parley.v1} and keeps what it hears. */
final class LiveSocket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private int asked;

    private LiveSocket(URI server) {
        var address = URI.create(server.toString().replaceFirst("http", "ws") + "/api/v1/ws");
        socket = client.newWebSocketBuilder()
                .subprotocols("parley.v1")
                .buildAsync(address, new Ear())
                .join();
    }

    /** Connects, says hello, and is welcome. */
    static LiveSocket open(URI server, String token) {
        var live = new LiveSocket(server);
        live.ask("hello", Map.of("token", token));
        return live;
    }

    /** Connects and resumes. */
    static LiveSocket resume(URI server, String token, String after) {
        var live = new LiveSocket(server);
        live.say(Map.of("type", "hello", "data", Map.of("token", token, "after", after)));
        return live;
    }

    /** Sends a request and returns what its answer says; frames before it are let go. */
    JsonNode ask(String type, Map<String, ?> data) {
        var id = "ask-" + asked++;
        say(Map.of("type", type, "id", id, "data", data));
        return await(frame -> frame.path("re").asText().equals(id)).path("data");
    }

    void say(Object frame) {
        try {
            socket.sendText(JSON.writeValueAsString(frame), true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode await(String type, Predicate<JsonNode> which) {
        return await(frame -> frame.path("type").asText().equals(type) && which.test(frame.path("data")));
    }

    /** The next frame that is looked for; those before it are let go. */
    JsonNode await(Predicate<JsonNode> which) {
        return until(which).getLast();
    }

    /** Everything up to the next frame that is looked for. */
    List<JsonNode> until(Predicate<JsonNode> which) {
        var all = new ArrayList<JsonNode>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                var frame = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new AssertionError("what was looked for did not come");
                }
                all.add(frame);
                if (which.test(frame)) {
                    return all;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With what code the server ends it. */
    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }

    /** Puts fragments together; a message is one frame or an array of them. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                hear(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        private void hear(String text) {
            try {
                var node = JSON.readTree(text);
                if (node.isArray()) {
                    node.forEach(heard::add);
                } else {
                    heard.add(node);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

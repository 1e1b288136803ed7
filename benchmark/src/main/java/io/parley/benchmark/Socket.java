package io.parley.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One member's WebSocket. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private final StringBuilder partial = new StringBuilder();
    private final Lock sending = new ReentrantLock();
    private final Consumer<String> heard;
    private final WebSocket wire;

    private Socket(HttpClient client, URI address, Consumer<String> heard) {
        this.heard = heard;
        this.wire = client.newWebSocketBuilder()
                .subprotocols("parley.v1")
                .buildAsync(address, this)
                .join();
    }

    static Socket open(HttpClient client, URI address, String token, Consumer<String> heard) {
        var socket = new Socket(client, address, heard);
        socket.send("{\"type\":\"hello\",\"id\":\"hello\",\"data\":{\"token\":\"" + token + "\"}}");
        return socket;
    }

    /** One frame after the other: the client allows no second one while the first is on its way. */
    void send(String frame) {
        sending.lock();
        try {
            wire.sendText(frame, true).join();
        } finally {
            sending.unlock();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            heard.accept(message);
            if (message.contains("\"type\":\"ping\"")) {
                send("{\"type\":\"pong\"}");
            }
        }
        socket.request(1);
        return CompletableFuture.completedStage("heard");
    }

    @Override
    public void close() {
        wire.abort();
    }
}

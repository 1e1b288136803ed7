package io.parley.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One member's WebSocket. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private final StringBuilder partial = new StringBuilder();
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

    void send(String frame) {
        wire.sendText(frame, true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            heard.accept(message);
        }
        socket.request(1);
        return CompletableFuture.completedStage("heard");
    }

    @Override
    public void close() {
        wire.abort();
    }
}

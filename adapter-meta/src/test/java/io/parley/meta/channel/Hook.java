package io.parley.meta.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A webhook on a port of this machine, and everything said to it. */
final class Hook implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Inbound> said = new LinkedBlockingQueue<>();
    private final Webhook webhook;
    private final Settings deployment;
    private final HttpServer server;

    Hook(Webhook webhook, Settings deployment) {
        this.webhook = webhook;
        this.deployment = deployment;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/hooks/meta", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/meta");
    }

    Inbound next() {
        try {
            var next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was said");
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var body = Bytes.copyOf(exchange.getRequestBody().readAllBytes());
            var verdict =
                    webhook.receive(new Request(exchange.getRequestMethod(), Map.of(), headers, body), deployment);
            if (verdict instanceof Verdict.Accepted(var all)) {
                said.addAll(all);
            }
            exchange.sendResponseHeaders(verdict instanceof Verdict.Accepted ? 200 : 403, -1);
        }
    }
}

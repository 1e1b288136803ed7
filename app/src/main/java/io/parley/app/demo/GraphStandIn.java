package io.parley.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for Meta's Graph API in a demonstration, so that answers have somewhere to go: takes messages as the real one
 * does, and tells the simulated customer about them. On this machine only.
 */
public final class GraphStandIn implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;

    private final ObjectMapper json = new ObjectMapper();
    private final SentMessages sent = new SentMessages();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private GraphStandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, this::take));
        server.createContext("/sent", exchange -> answer(exchange, this::tell));
    }

    public static GraphStandIn start() {
        try {
            var standIn =
                    new GraphStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            standIn.server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the Graph API's stand-in", e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private record Answer(int status, Object body) {}

    /** What an endpoint does with a request. */
    private interface Endpoint {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Endpoint endpoint) throws IOException {
        try (exchange) {
            var answer = endpoint.answer(exchange);
            byte[] body = json.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer take(HttpExchange exchange) throws IOException {
        boolean isSend = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().endsWith("/messages");
        if (!isSend) {
            return refused(100, "Unsupported request");
        }
        try {
            return take(json.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES)));
        } catch (JsonProcessingException unreadable) {
            return refused(100, "Invalid parameter");
        }
    }

    private Answer take(JsonNode message) {
        var to = digits(message.path("to").asText());
        if (to.isEmpty() || !message.path("text").path("body").isTextual()) {
            return refused(100, "Invalid parameter");
        }
        var id = "wamid." + UUID.randomUUID().toString().replace("-", "");
        var text = message.path("text").path("body").asText();
        var reference = message.path("biz_opaque_callback_data").asText();
        sent.add(number -> new SentMessage(number, to, id, text, reference));
        return new Answer(
                200,
                Map.of(
                        "messaging_product", "whatsapp",
                        "contacts", List.of(Map.of("input", to, "wa_id", to)),
                        "messages", List.of(Map.of("id", id))));
    }

    private static Answer refused(int code, String why) {
        return new Answer(400, Map.of("error", Map.of("message", why, "type", "OAuthException", "code", code)));
    }

    /** {@code GET /sent/{to}/{after}/{seconds}}: waits a while for messages to somebody after a number. */
    private Answer tell(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length != 5 || !path[3].matches("[0-9]{1,18}") || !path[4].matches("[0-9]{1,2}")) {
            return refused(100, "Invalid parameter");
        }
        var wait = Duration.ofSeconds(Long.parseLong(path[4]));
        return new Answer(200, sent.after(Long.parseLong(path[3]), digits(path[2]), wait));
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

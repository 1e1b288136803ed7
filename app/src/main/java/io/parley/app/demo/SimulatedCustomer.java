package io.parley.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.messaging.channel.Bytes;
import io.parley.meta.HubSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Somebody with WhatsApp on their phone, and Meta between them and us: signs what it posts, and reports what it got. */
public final class SimulatedCustomer {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(20);
    private static final TypeReference<List<SentMessage>> MESSAGES = new TypeReference<>() {};

    private final Simulation simulation;
    private final WebhookBodies bodies;
    private final InstantSource time;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public SimulatedCustomer(Simulation simulation, String phone, String name, InstantSource time) {
        this.simulation = simulation;
        this.bodies = new WebhookBodies(simulation.account(), phone, name);
        this.time = time;
    }

    /** Writes to the company; returns the server's answer to Meta, 200 when the message is stored. */
    public int write(String text) throws IOException {
        var id = "wamid." + UUID.randomUUID().toString().replace("-", "");
        return post(bodies.message(id, text, time.instant()));
    }

    /** The number of the last message that the company sent; zero when there was none. */
    public long lastReceived(URI graph) throws IOException {
        return receive(graph, 0, Duration.ZERO).stream()
                .mapToLong(SentMessage::number)
                .max()
                .orElse(0);
    }

    /** What the company sent after a number; waits a while for it. */
    public List<SentMessage> receive(URI graph, long after, Duration wait) throws IOException {
        long end = System.nanoTime() + wait.toNanos();
        var found = ask(graph, after, wait);
        while (found.isEmpty() && end - System.nanoTime() > 0) {
            found = ask(graph, after, Duration.ofNanos(end - System.nanoTime()));
        }
        return found;
    }

    private List<SentMessage> ask(URI graph, long after, Duration wait) throws IOException {
        long seconds = Math.min(LONGEST_QUESTION.toSeconds(), wait.toSeconds());
        var uri = graph.resolve("/sent/" + bodies.phone() + "/" + after + "/" + seconds);
        var answer = exchange(HttpRequest.newBuilder(uri).timeout(PATIENCE).build());
        return json.readValue(answer.body(), MESSAGES);
    }

    /** Reports to the server what became of its message, as {@code delivered}. */
    public int report(SentMessage message, String status) throws IOException {
        return post(bodies.status(message, status, time.instant()));
    }

    private int post(String body) throws IOException {
        var request = HttpRequest.newBuilder(simulation.server().resolve("/hooks/whatsapp"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(HubSignature.HEADER, HubSignature.of(Bytes.utf8(body), simulation.appSecret()))
                .POST(BodyPublishers.ofString(body))
                .build();
        return exchange(request).statusCode();
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}

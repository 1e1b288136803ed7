package io.parley.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.messaging.channel.Bytes;
import io.parley.meta.HubSignature;
import io.parley.sandbox.AcceptedSend;
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

/** Somebody with a phone, and Meta between them and us: signs what it posts, and reports what it got. */
public final class SimulatedCustomer {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(20);

    private final Simulation simulation;
    private final WebhookBodies bodies;
    private final String name;
    private final InstantSource time;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public SimulatedCustomer(Simulation simulation, DemoChannel channel, String id, String name, InstantSource time) {
        this.simulation = simulation;
        this.bodies = new WebhookBodies(channel, id, name);
        this.name = name;
        this.time = time;
    }

    /** Lets the platform know them, which the company may ask for their name. */
    public void appear(URI graph) throws IOException {
        var known = json.createObjectNode()
                .put("account", bodies.channel().account())
                .put("id", bodies.customer())
                .put("name", name)
                .put("does", "appears");
        exchange(HttpRequest.newBuilder(graph.resolve("/_sandbox/customers"))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(known.toString()))
                .build());
    }

    /** Writes to the company; returns the server's answer to Meta, 200 when the message is stored. */
    public int write(String text) throws IOException {
        var id = "sim." + UUID.randomUUID().toString().replace("-", "");
        return post(bodies.message(id, text, time.instant()));
    }

    /** The number of the last message that the company sent; zero when there was none. */
    public long lastReceived(URI graph) throws IOException {
        return receive(graph, 0, Duration.ZERO).stream()
                .mapToLong(AcceptedSend::number)
                .max()
                .orElse(0);
    }

    /** What the company sent after a number; waits a while for it. */
    public List<AcceptedSend> receive(URI graph, long after, Duration wait) throws IOException {
        long end = System.nanoTime() + wait.toNanos();
        var found = ask(graph, after, wait);
        while (found.isEmpty() && end - System.nanoTime() > 0) {
            found = ask(graph, after, Duration.ofNanos(end - System.nanoTime()));
        }
        return found;
    }

    private List<AcceptedSend> ask(URI graph, long after, Duration wait) throws IOException {
        long seconds = Math.min(LONGEST_QUESTION.toSeconds(), wait.toSeconds());
        var uri = graph.resolve("/_sandbox/sent?to=" + bodies.customer() + "&after=" + after + "&wait=" + seconds);
        var answer = exchange(HttpRequest.newBuilder(uri).timeout(PATIENCE).build());
        return messages(json.readTree(answer.body()).path("data"));
    }

    private static List<AcceptedSend> messages(JsonNode sent) {
        return sent.valueStream().map(SimulatedCustomer::message).toList();
    }

    private static AcceptedSend message(JsonNode sent) {
        return new AcceptedSend(
                sent.path("number").asLong(),
                sent.path("account").asText(),
                sent.path("to").asText(),
                sent.path("kind").asText(),
                sent.path("text").asText(),
                sent.path("media").asText(),
                sent.path("reference").asText(),
                sent.path("replyTo").asText(),
                sent.path("id").asText());
    }

    /** Reports to the server what became of its message, in the platform's manner; returns what was reported. */
    public List<String> report(AcceptedSend message) throws IOException {
        var reports = bodies.reports(message, time.instant());
        for (var report : reports) {
            post(report.body());
        }
        return reports.stream().map(WebhookBodies.Report::name).toList();
    }

    private int post(String body) throws IOException {
        var request = HttpRequest.newBuilder(
                        simulation.server().resolve(bodies.channel().hook()))
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

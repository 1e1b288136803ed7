package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending;
import io.parley.sandbox.http.FaultyServer;
import io.parley.sandbox.http.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app's server: keeps every webhook it is sent, and answers with 200 unless told otherwise. */
final class Callback implements AutoCloseable {
    private final List<HttpCall> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final FaultyServer server = FaultyServer.start(this::answer);

    private Ending answer(HttpCall call) {
        if (call.method().equals("GET")) {
            var right = call.query().getOrDefault("hub.verify_token", "").equals("verify");
            return Ending.Answer.json(right ? 200 : 403, right ? call.query().get("hub.challenge") : "");
        }
        calls.add(call);
        var status = statuses.poll();
        return Ending.Answer.json(status == null ? 200 : status, "");
    }

    void answersNext(Integer... next) {
        statuses.addAll(List.of(next));
    }

    URI address() {
        return URI.create(server.address() + "/hook");
    }

    List<HttpCall> calls() {
        return calls;
    }

    /** Every body's events or changes, in order. */
    List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        for (var call : calls) {
            for (var entry : Json.read(call.body()).path("entry")) {
                entry.path("messaging").forEach(events::add);
                entry.path("changes").forEach(events::add);
            }
        }
        return events;
    }

    boolean isSignedWith(HttpCall call, String secret) {
        var bytes = call.body().getBytes(StandardCharsets.UTF_8);
        return call.header(MetaWebhooks.SIGNATURE).equals(MetaWebhooks.signature(bytes, secret));
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.parley.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Somebody who tries to reach what belongs to a victim, and what of it they got to see. */
final class IsolationRun {
    private static final int WORKERS = 4;
    /** As many as a socket may send at once, and no more. */
    private static final int ROUNDS_OF_A_SOCKET = 3;

    /** Good answers to who asks for what does not exist, who asks badly, and who may not ask at all. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 413, 415, 416, 422);

    private final JsonNode document;
    private final Tenant victim;
    private final Tenant attacker;
    private final long seed;
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private int live;

    IsolationRun(JsonNode document, Tenant victim, Tenant attacker, long seed) {
        this.document = document;
        this.victim = victim;
        this.attacker = attacker;
        this.seed = seed;
    }

    /** How often it asked over WebSocket. */
    int live() {
        return live;
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Asks so many times; returns how often that was. */
    int overRest(int attempts) {
        var next = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WORKERS).forEach(worker -> workers.submit(() -> work(worker, next, attempts)));
        }
        return Math.min(next.get(), attempts);
    }

    private void work(int worker, AtomicInteger next, int most) {
        var attempts = new Attempts(document, victim, attacker, seed + worker);
        try {
            for (int number = next.getAndIncrement(); number < most; number = next.getAndIncrement()) {
                judge(attempts.next(number), worker % 2 == 0 ? attacker.owner() : attacker.colleague());
            }
        } catch (RuntimeException | Error broken) {
            leaks.add("worker " + worker + ": " + broken);
        }
    }

    private void judge(Attempt attempt, Rest who) {
        var reply = who.send(attempt.method(), attempt.path(), attempt.body());
        String told = reply.body().toString();
        if (reply.status() >= 500 || reply.status() == 401) {
            leaks.add(reply.status() + " " + attempt);
        }
        if (attempt.foreign() && !REFUSALS.contains(reply.status())) {
            leaks.add("answered " + reply.status() + ": " + attempt);
        }
        if (told.contains(victim.word()) || namesMore(told, attempt)) {
            leaks.add("told of it: " + attempt + " -> " + told);
        }
        if (attempt.foreign() && !sameAsMissing(attempt, reply, who)) {
            leaks.add("told that it exists: " + attempt + " -> " + told);
        }
    }

    /** Whether an answer holds ids of the victim's that were not in the question. */
    private boolean namesMore(String told, Attempt attempt) {
        String asked = attempt.toString();
        return victim.ids().stream().anyMatch(id -> told.contains(id) && !asked.contains(id));
    }

    private boolean sameAsMissing(Attempt attempt, Rest.Reply reply, Rest who) {
        String missing = attempt.path();
        for (String id : victim.ids()) {
            missing = missing.replace(id, id.substring(0, 4) + "0".repeat(26));
        }
        var other = who.send(attempt.method(), missing, attempt.body());
        return other.status() == reply.status()
                && other.body().path("code").equals(reply.body().path("code"));
    }

    /** Asks at least so many times. */
    void overWebSocket(TestServer server, int least) {
        int count = 0;
        var attempts = new LiveAttempts(victim, seed);
        while (count < least) {
            try (var socket = server.live(attacker.owner())) {
                for (int round = 0; round < ROUNDS_OF_A_SOCKET; round++) {
                    for (var frame : attempts.round()) {
                        judge(frame, socket, "try-" + count++);
                    }
                }
            }
        }
        live = count;
    }

    private void judge(Map<String, Object> frame, LiveSocket socket, String id) {
        var asked = new HashMap<>(frame);
        asked.put("id", id);
        socket.say(asked);
        for (JsonNode told : socket.until(each -> each.path("re").asText().equals(id))) {
            boolean named = told.toString().contains(victim.word());
            boolean done = told.path("re").asText().equals(id)
                    && told.path("type").asText().equals("ok")
                    && !isHarmless(frame.get("type").toString());
            if (named || done || told.path("data").path("status").asInt() >= 500) {
                leaks.add("live: " + asked + " -> " + told);
            }
        }
    }

    /** To look at what is not there shows nothing, and asking who is there names only those asked for. */
    private static boolean isHarmless(String command) {
        return Set.of("view", "unview", "presence.query", "typing").contains(command);
    }
}

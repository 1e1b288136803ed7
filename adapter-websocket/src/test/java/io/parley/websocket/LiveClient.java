package io.parley.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.service.SignedIn;
import io.parley.wire.Cookies;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client as people write them: the JDK's own WebSocket, and what comes again is dropped. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 30;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> everything = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    /** Who comes and goes is told at any moment, so it is kept apart from what tests await in order. */
    private final LinkedBlockingQueue<JsonNode> presences = new LinkedBlockingQueue<>();

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int requests;

    private LiveClient(LiveServer server, Map<String, String> headers, String... protocols) {
        var builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (protocols.length > 0) {
            builder.subprotocols(
                    protocols[0],
                    List.of(protocols).subList(1, protocols.length).toArray(String[]::new));
        }
        socket = builder.buildAsync(server.address(), this).join();
    }

    static LiveClient connect(LiveServer server, String... protocols) {
        return new LiveClient(server, Map.of(), protocols);
    }

    static LiveClient from(LiveServer server, String origin) {
        return new LiveClient(server, Map.of("Origin", origin));
    }

    /** A browser's page, which has signed in with a cookie. */
    static LiveClient withCookie(LiveServer server, String origin, SignedIn as) {
        return new LiveClient(server, Map.of("Origin", origin, "Cookie", Cookies.ACCESS + "=" + as.accessToken()));
    }

    /** One that is no browser, and has a cookie all the same. */
    static LiveClient withCookie(LiveServer server, SignedIn as) {
        return new LiveClient(server, Map.of("Cookie", Cookies.ACCESS + "=" + as.accessToken()));
    }

    /** Connects and says hello. */
    static LiveClient hello(LiveServer server, SignedIn as) {
        var client = connect(server, LiveUpdates.PROTOCOL);
        client.ask("hello", Map.of("token", as.accessToken()));
        return client;
    }

    /** Connects and resumes. */
    static LiveClient resume(LiveServer server, SignedIn as, String after) {
        return resume(server, as, after, List.of());
    }

    /** Connects and resumes, knowing these events. */
    static LiveClient resume(LiveServer server, SignedIn as, String after, Collection<String> places) {
        var client = connect(server, LiveUpdates.PROTOCOL).knowing(places);
        client.ask("hello", Map.of("token", as.accessToken(), "after", after));
        return client;
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a request and returns its answer's data; other frames stay where they are. */
    JsonNode ask(String type, Map<String, ?> data) {
        return answer(type, data).path("data");
    }

    /** Sends a request and returns its answer. */
    JsonNode answer(String type, Map<String, ?> data) {
        String id = Integer.toString(requests++);
        send(json(Map.of("type", type, "id", id, "data", data)));
        return take(frame -> frame.path("re").asText().equals(id));
    }

    /** The next frame, whatever it is. */
    JsonNode next() {
        return take(frame -> true);
    }

    JsonNode next(String type) {
        return take(frame -> frame.path("type").asText().equals(type));
    }

    /** The next frame that says how present somebody is. */
    JsonNode presence() {
        try {
            var frame = presences.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nobody came or went");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** So many durable frames, in the order they came. */
    List<JsonNode> events(int count) {
        var events = new ArrayList<JsonNode>();
        while (events.size() < count) {
            events.add(take(frame -> frame.has("position")));
        }
        return events;
    }

    /** The next frame, if one has arrived. */
    Optional<JsonNode> arrived() {
        return Optional.ofNullable(frames.poll());
    }

    /** What has arrived and was not taken. */
    List<JsonNode> rest() {
        return List.copyOf(frames);
    }

    /** All frames that ever arrived, also those that came again. */
    List<JsonNode> everything() {
        return List.copyOf(everything);
    }

    /** Drops these events, too, should they come. */
    LiveClient knowing(Collection<String> places) {
        known.addAll(places);
        return this;
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Goes away without a word. */
    void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        vanish();
    }

    /** An event's name in tests: its conversation and number. */
    static String place(JsonNode frame) {
        return frame.path("conversation").asText() + "/" + frame.path("seq").asText();
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            read(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    private void read(String text) {
        try {
            JsonNode message = MAPPER.readTree(text);
            if (message.isArray()) {
                message.forEach(this::arrived);
            } else {
                arrived(message);
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void arrived(JsonNode frame) {
        everything.add(frame);
        if (frame.path("type").asText().equals("presence")) {
            presences.add(frame);
        } else if (!frame.has("seq") || known.add(place(frame))) {
            frames.add(frame);
        }
    }

    private JsonNode take(Predicate<JsonNode> wanted) {
        var others = new ArrayList<JsonNode>();
        try {
            while (true) {
                var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("nothing came; besides: " + others);
                }
                if (wanted.test(frame)) {
                    putBack(others);
                    return frame;
                }
                others.add(frame);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void putBack(List<JsonNode> others) {
        if (!others.isEmpty()) {
            synchronized (this) {
                var later = new ArrayList<JsonNode>();
                frames.drainTo(later);
                frames.addAll(others);
                frames.addAll(later);
            }
        }
    }
}

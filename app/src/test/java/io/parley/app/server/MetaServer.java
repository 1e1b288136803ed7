package io.parley.app.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.AcceptedSend;
import io.parley.sandbox.Account;
import io.parley.sandbox.Customer;
import io.parley.sandbox.GraphSandbox;
import io.parley.sandbox.Platform;
import io.parley.sandbox.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The assembled server and a Meta that knows the demonstration's accounts and calls back, as in production: nobody has
 * subscribed the app to them but the server's own sweep.
 */
final class MetaServer implements AutoCloseable {
    static final String PAGE = "107658471234567";
    static final String INSTAGRAM = "17841405822304914";
    static final String PAGE_TOKEN = "demo-token-of-no-page";
    static final String INSTAGRAM_TOKEN = "demo-token-of-no-shop";
    private static final String OTHER_TOKEN = "demo-token-of-nobody-else";
    static final String BUSINESS = "102290129340398";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Shifted clock = new Shifted();
    private final TestServer server;
    private final Rest agent;

    private MetaServer(Path folder) {
        server = TestServer.start(folder, graph(clock), Map.of("META_APP_ID", TestServer.APP));
        graph().app().callback(Platform.WHATSAPP, server.at("/hooks/whatsapp"));
        graph().app().callback(Platform.MESSENGER, server.at("/hooks/meta"));
        graph().app().callback(Platform.INSTAGRAM, server.at("/hooks/meta"));
        agent = server.signedIn("admin@demo.localhost", "admin123");
        var other = server.signedIn("admin@other.localhost", "admin123");
        await("the first sweep", () -> areChecked(agent) && areChecked(other));
    }

    static MetaServer start(Path folder) {
        return new MetaServer(folder);
    }

    private static boolean areChecked(Rest owner) {
        return owner.get("/api/v1/channels")
                .expecting(200)
                .body()
                .path("data")
                .valueStream()
                .map(channel -> "/api/v1/channels/" + channel.path("id").asText() + "/health")
                .allMatch(health -> owner.get(health).expecting(200).body().hasNonNull("checkedAt"));
    }

    private static GraphSandbox graph(Shifted clock) {
        return GraphSandbox.start(0, "v25.0", clock)
                .withApp(TestServer.APP, TestServer.APP_SECRET)
                .withPhoneNumber(TestServer.DEMO_ACCOUNT, TestServer.DEMO_TOKEN)
                .withPage(PAGE, "Demo", PAGE_TOKEN)
                .withInstagram(INSTAGRAM, "demo.shop", INSTAGRAM_TOKEN)
                .withPhoneNumber(TestServer.OTHER_ACCOUNT, "15550783882", "1122334455660", OTHER_TOKEN)
                .enforcing(Rule.WINDOWS);
    }

    TestServer server() {
        return server;
    }

    GraphSandbox graph() {
        return server.graph();
    }

    /** The owner of the organization Demo. */
    Rest agent() {
        return agent;
    }

    Shifted clock() {
        return clock;
    }

    Account account(Platform platform) {
        return switch (platform) {
            case WHATSAPP -> graph().phoneNumber(TestServer.DEMO_ACCOUNT);
            case MESSENGER -> graph().page(PAGE);
            case INSTAGRAM -> graph().instagram(INSTAGRAM);
        };
    }

    /** Returns once the server has answered every webhook. */
    void settle() {
        graph().webhooks().awaitQuiet(PATIENCE);
    }

    /** The conversation in which a text stands, and which the customer has just begun with it. */
    String conversation(Customer customer, String text) {
        customer.writes(text);
        return conversationOf(text);
    }

    String conversationOf(String lastText) {
        return await(
                        "a conversation that ends so",
                        () -> rows(
                                "/api/v1/conversations?limit=100",
                                row -> row.at("/lastMessage/text").asText().equals(lastText)))
                .path("id")
                .asText();
    }

    JsonNode conversationRow(String conversation) {
        return agent.get("/api/v1/conversations/" + conversation).expecting(200).body();
    }

    JsonNode channel(Platform platform) {
        var type = platform.name().toLowerCase(Locale.ROOT);
        return rows("/api/v1/channels", row -> row.path("type").asText().equals(type))
                .orElseThrow();
    }

    private Optional<JsonNode> rows(String path, Predicate<JsonNode> which) {
        return agent.get(path)
                .expecting(200)
                .body()
                .path("data")
                .valueStream()
                .filter(which)
                .findFirst();
    }

    /** A message of a conversation, once it is as expected. */
    JsonNode message(String conversation, Predicate<JsonNode> expected) {
        return await(
                "such a message among " + conversation,
                () -> agent.messagesOf(conversation)
                        .valueStream()
                        .filter(expected)
                        .findFirst());
    }

    /** One of our messages, once it has come so far. */
    JsonNode message(String conversation, JsonNode written, String status) {
        return message(
                conversation,
                row -> row.path("id").equals(written.path("id"))
                        && row.path("status").asText().equals(status));
    }

    /** What reached a customer, once it did. */
    AcceptedSend sent(Customer customer, Predicate<AcceptedSend> which) {
        return await(
                "what was sent",
                () -> graph().sentTo(customer.id()).stream().filter(which).findFirst());
    }

    AcceptedSend sent(Customer customer, String text) {
        return sent(customer, send -> send.text().equals(text));
    }

    /** What is there at last; fails when it is not in time. */
    static <T> T await(String what, Supplier<Optional<T>> found) {
        var end = Instant.now().plus(PATIENCE);
        var now = found.get();
        while (now.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("there never was " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            now = found.get();
        }
        return now.get();
    }

    static void await(String what, BooleanSupplier is) {
        await(what, () -> is.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.parley.benchmark;

import io.parley.app.configuration.ConfigurationReader;
import io.parley.app.server.ParleyServer;
import io.parley.messaging.Messaging;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.service.Page;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationOverview;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How fast signed webhooks with one message each are taken: signature, duplicates (30 in 100), contact, durable commit, then
 * 200. The assembled server on its embedded database, and who calls it, are in this one process.
 *
 * <p>Arguments: seconds a step (5) and rounds (3).
 */
public final class IngestBenchmark {
    private static final String APP_SECRET = "the secret of a benchmark";
    private static final String PAGE = "107658471234567";

    private IngestBenchmark() {}

    /**
     * How much is done.
     *
     * @param connections at once, step by step
     */
    record Size(int contacts, List<Integer> connections, int warmUpSeconds, int seconds, int rounds) {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        long lost = run(new Size(2_000, List.of(1, 16, 64), 8, seconds, rounds));
        if (lost != 0) {
            System.exit(1);
        }
    }

    /** Prints the figures; returns how many messages were taken and not stored. */
    static long run(Size size) throws Exception {
        try (var data = new ScratchFolder();
                var running = ParleyServer.start(ConfigurationReader.read(environment(data)), step -> {})) {
            var load = new WebhookLoad(running.address().resolve("/hooks/meta"), APP_SECRET, PAGE, size.contacts());
            System.out.println("first messages of new contacts, 8 connections: " + row(8, load.newcomers(8)));
            load.run(size.connections().getLast(), size.warmUpSeconds());
            System.out.println("| connections | accepted/s | p50 ms | p99 ms | refused |");
            System.out.println("|---|---|---|---|---|");
            for (int round = 0; round < size.rounds(); round++) {
                for (int connections : size.connections()) {
                    System.out.println(row(connections, load.run(connections, size.seconds())));
                }
            }
            long stored = stored(running.messaging());
            System.out.println("different messages sent: " + load.sent() + ", stored: " + stored
                    + (stored == load.sent() ? "" : "  <- NOT THE SAME"));
            return load.sent() - stored;
        }
    }

    private static Map<String, String> environment(ScratchFolder data) {
        return Map.of(
                "PORT", "0",
                "PARLEY_DATA_DIR", data.path().toString(),
                "PARLEY_DEMO", "true",
                "META_APP_SECRET", APP_SECRET,
                "RATE_LIMIT_ADDRESS", "0",
                "RATE_LIMIT_STRANGER", "0");
    }

    private static String row(int connections, WebhookLoad.Result result) {
        return String.format(
                Locale.ROOT,
                "| %d | %,.0f | %.2f | %.2f | %d |",
                connections,
                result.perSecond(),
                result.latencies().percentile(0.50).toNanos() / 1e6,
                result.latencies().percentile(0.99).toNanos() / 1e6,
                result.refused());
    }

    /** Every message of every conversation: nobody but the load has written. */
    private static long stored(Messaging messaging) {
        var signedIn = messaging
                .signIn()
                .login(new EmailAddress("admin@demo.localhost"), "admin123")
                .orElseThrow();
        Caller owner = messaging
                .signIn()
                .authenticate(signedIn.accessToken())
                .orElseThrow()
                .caller();
        long messages = 0;
        ConversationFilter filter = ConversationFilter.everything();
        Optional<ConversationFilter.Place> next;
        do {
            Page<ConversationOverview> page =
                    messaging.inbox().conversations(owner, filter, 100).orElseThrow();
            messages += page.rows().stream()
                    .map(ConversationOverview::conversation)
                    .mapToLong(Conversation::messages)
                    .sum();
            next = page.more()
                    ? Optional.of(
                            ConversationFilter.Place.of(page.rows().getLast().conversation()))
                    : Optional.empty();
            filter = after(next);
        } while (next.isPresent());
        return messages;
    }

    private static ConversationFilter after(Optional<ConversationFilter.Place> place) {
        var all = ConversationFilter.everything();
        return new ConversationFilter(all.status(), all.assignee(), all.kind(), all.channel(), all.text(), place);
    }
}

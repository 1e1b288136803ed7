package io.parley.benchmark;

import io.parley.app.host.IndexWorker;
import io.parley.messaging.Messaging;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.search.SearchText;
import io.parley.messaging.service.NewMessage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long the server needs for a page of the inbox at any depth and for a search with any word, among a million messages
 * in a hundred thousand conversations of one organization with three hundred offices, beside four smaller ones; and how far
 * the index is behind.
 *
 * <p>Arguments: {@code inbox}, {@code search} or {@code reading} for both, rounds (3), messages (1000000), calls a round (200).
 */
public final class ReadBenchmark {
    private static final int ROWS = 25;
    private static final int SMALL_ONES = 4;

    private final Messaging messaging;
    private final Caller caller;
    private final Caller neighbour;
    private final Size size;

    private ReadBenchmark(Messaging messaging, List<Caller> callers, Size size) {
        this.messaging = messaging;
        this.caller = callers.getFirst();
        this.neighbour = callers.getLast();
        this.size = size;
    }

    /**
     * How much is done.
     *
     * @param messages in the large organization
     * @param written while the index is watched
     * @param warmUp how long pages are read at most before any is timed
     */
    record Size(int rounds, int messages, int calls, int written, Duration warmUp) {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        String what = given.isEmpty() ? "search" : given.getFirst();
        var size = new Size(
                number(given, 1, 3), number(given, 2, 1_000_000), number(given, 3, 200), 60, Duration.ofMinutes(3));
        run(what, size);
    }

    static void run(String what, Size size) throws Exception {
        try (var data = new ScratchFolder();
                var stage = new Stage(data.path());
                var owner = DriverManager.getConnection(stage.jdbcAddress())) {
            var callers = fill(stage, owner, size.messages());
            var benchmark = new ReadBenchmark(stage.messaging(), callers, size);
            var plans = new Plans(owner, stage.databaseAddress(), data.path().resolve("postgres.log"));
            if (!what.equals("search")) {
                new InboxReading(stage.messaging(), callers.getFirst(), size).run(owner, plans, size.messages() / 10);
            }
            if (!what.equals("inbox")) {
                benchmark.search(owner, plans);
                benchmark.lag(stage);
            }
        }
    }

    private static int number(List<String> given, int place, int usual) {
        return given.size() > place ? Integer.parseInt(given.get(place)) : usual;
    }

    private static List<Caller> fill(Stage stage, Connection owner, int messages) throws SQLException {
        var crowd = new Crowd(owner);
        var callers = new ArrayList<Caller>();
        long begin = System.nanoTime();
        for (int number = 0; number <= SMALL_ONES; number++) {
            Caller caller = stage.register("crowd" + number);
            crowd.write(caller, number == 0 ? messages : messages / 40);
            callers.add(caller);
            System.err.printf(Locale.ROOT, "filled %d after %.0f s%n", number, (System.nanoTime() - begin) / 1e9);
        }
        crowd.done();
        System.err.printf(Locale.ROOT, "indexed after %.0f s%n", (System.nanoTime() - begin) / 1e9);
        return callers;
    }

    private void search(Connection database, Plans plans) throws Exception {
        var reading = new Reading(database);
        for (String text : List.of(
                "zanzibar ",
                "giraffe ",
                "harbour ",
                "order ",
                "order harbour ",
                "w7 order ",
                "zanz",
                "ord",
                "w",
                "harbour from:me",
                "order from:person77",
                "zanzibra ",
                "nowhere ")) {
            reading.ask("'" + text + "'", () -> find(caller, text));
        }
        reading.ask("'harbour ' of a small organization", () -> find(neighbour, "harbour "));
        reading.run(size.rounds(), size.calls());
        reading.print("search");
        var contacts = new Reading(database);
        for (String text : List.of("person77", "family4999", "p", "persn4711")) {
            var query = new io.parley.messaging.search.ContactQuery(Optional.of(text), Optional.empty());
            contacts.ask(
                    "'" + text + "'",
                    () -> messaging.search().contacts(caller, query, ROWS).orElseThrow());
        }
        contacts.run(size.rounds(), size.calls());
        contacts.print("contacts");
        for (String text : List.of("zanzibar ", "harbour ", "order ")) {
            var query = SearchText.parse(text, caller.member());
            plans.print(
                    "'" + text + "'",
                    store -> store.inOrganization(
                            caller.organization(), tx -> tx.search().messages(query, caller.member(), ROWS)));
        }
    }

    private void find(Caller who, String text) {
        messaging
                .search()
                .messages(who, SearchText.parse(text, who.member()), ROWS)
                .orElseThrow();
    }

    /** From the commit of a message until a search finds it. */
    private void lag(Stage stage) throws SQLException {
        var conversation = messaging
                .conversations()
                .openInternal(caller, "Lag")
                .orElseThrow()
                .conversation()
                .id();
        var lags = new ArrayList<Long>();
        var worker = IndexWorker.start(messaging.search(), stage.bus(), InstantSource.system());
        try {
            for (int number = 0; number < size.written(); number++) {
                lags.add(untilFound(conversation, "lagging" + number));
            }
        } finally {
            worker.close();
        }
        var sorted = new Latencies(lags);
        System.out.printf(
                Locale.ROOT,
                "%nIndexer: a message is found %.0f ms after its commit (p50), %.0f ms (p99), %.0f ms (most)%n",
                sorted.percentile(0.50).toNanos() / 1e6,
                sorted.percentile(0.99).toNanos() / 1e6,
                sorted.percentile(1).toNanos() / 1e6);
    }

    private long untilFound(ConversationId conversation, String word) {
        messaging.messages().post(caller, conversation, NewMessage.text(word)).orElseThrow();
        long begin = System.nanoTime();
        var query = SearchText.parse(word + " ", caller.member());
        while (messaging
                .search()
                .messages(caller, query, 1)
                .orElseThrow()
                .rows()
                .isEmpty()) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - begin;
    }
}

package io.parley.benchmark;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How fast a message is written, stored durably, acknowledged and delivered to another agent, compared with what the same
 * database does at the same moment when asked for the bare minimum.
 *
 * <p>Arguments: seconds a step (8) and rounds (3).
 */
public final class SendBenchmark {
    private static final List<Integer> CLIENTS = List.of(1, 16, 64);
    private static final int WARM_UP_SECONDS = 5;

    private SendBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        if (!Pgbench.isInstalled()) {
            System.err.println("pgbench is not on the PATH, so there is nothing to compare with. Install PostgreSQL's"
                    + " contrib programs and run this again.");
            System.exit(2);
        }
        Path data = Files.createTempDirectory("parley-benchmark");
        try (var stage = new Stage(data);
                var client = HttpClient.newHttpClient()) {
            var pgbench = new Pgbench(stage.databaseAddress());
            var pairs = IntStream.range(0, CLIENTS.getLast())
                    .mapToObj(number -> new Pair(client, stage.liveAddress(), stage.team("team" + number)))
                    .toList();
            new SendLoad(pairs).run(WARM_UP_SECONDS);
            print(measure(pairs, pgbench, seconds, rounds));
            pairs.forEach(Pair::close);
        }
    }

    /** Rounds in turn, so that a disturbance meets all of them. */
    private static Map<Integer, List<Figures>> measure(List<Pair> pairs, Pgbench pgbench, int seconds, int rounds)
            throws Exception {
        var figures = new LinkedHashMap<Integer, List<Figures>>();
        for (int round = 1; round <= rounds; round++) {
            for (int clients : CLIENTS) {
                var ours = new SendLoad(pairs.subList(0, clients)).run(seconds);
                double theirs = pgbench.run(clients, seconds);
                var figure = new Figures(ours.perSecond(), ours.latencies(), theirs);
                figures.computeIfAbsent(clients, ignored -> new ArrayList<>()).add(figure);
                System.err.println("round " + round + " " + figure.row(clients));
            }
        }
        return figures;
    }

    private static void print(Map<Integer, List<Figures>> figures) {
        System.out.println("| clients | sends/s | p50 ms | p99 ms | pgbench tx/s | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        figures.forEach(
                (clients, rounds) -> System.out.println(Figures.median(rounds).row(clients)));
    }
}

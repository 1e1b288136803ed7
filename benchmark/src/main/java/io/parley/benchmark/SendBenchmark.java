package io.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast a message is written, stored durably, acknowledged and delivered to another agent, compared with what the same
 * database does at the same moment when asked for the bare minimum.
 *
 * <p>Arguments: seconds a step (8) and rounds (3).
 */
public final class SendBenchmark {
    private SendBenchmark() {}

    /**
     * How much is done.
     *
     * @param clients at once, step by step
     * @param warmUp at most
     */
    record Size(List<Integer> clients, Duration warmUp, int seconds, int rounds) {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        if (!Pgbench.isInstalled()) {
            System.err.println("pgbench is not on the PATH, so there is nothing to compare with. Install PostgreSQL's"
                    + " contrib programs and run this again.");
            System.exit(2);
        }
        run(new Size(List.of(1, 16, 64), Duration.ofMinutes(2), seconds, rounds));
    }

    static void run(Size size) throws Exception {
        try (var data = new ScratchFolder();
                var stage = new Stage(data.path());
                var pgbench = new Pgbench(stage.databaseAddress());
                var clients = new Clients(
                        stage.liveAddress(),
                        pgbench.database(),
                        stage.teams(size.clients().getLast()))) {
            new WarmUp(size.warmUp()).repeat(() -> {
                for (int senders : size.clients()) {
                    clients.run(senders, size.seconds());
                }
            });
            print(measure(clients, pgbench, size));
        }
    }

    /** Rounds in turn, so that a disturbance meets all of them. */
    private static Map<Integer, List<Figures>> measure(Clients clients, Pgbench pgbench, Size size) throws Exception {
        var figures = new LinkedHashMap<Integer, List<Figures>>();
        for (int round = 1; round <= size.rounds(); round++) {
            pgbench.settleDown();
            for (int senders : size.clients()) {
                var ours = clients.run(senders, size.seconds());
                double theirs = pgbench.run(senders, size.seconds());
                var figure = new Figures(ours, theirs);
                figures.computeIfAbsent(senders, ignored -> new ArrayList<>()).add(figure);
                System.err.println("round " + round + " " + figure.row(senders));
            }
        }
        return figures;
    }

    private static void print(Map<Integer, List<Figures>> figures) {
        System.out.println(
                "| clients | sends/s | p50 ms | p99 ms | pgbench tx/s | ratio | CPU µs a message: server + database + clients |");
        System.out.println("|---|---|---|---|---|---|---|");
        figures.forEach(
                (clients, rounds) -> System.out.println(Figures.median(rounds).row(clients)));
    }
}

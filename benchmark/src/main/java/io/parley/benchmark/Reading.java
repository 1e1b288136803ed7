package io.parley.benchmark;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Things to read, each timed by itself, round after round in turn, so that a disturbance meets all of them. A round in which
 * the host of a virtual machine kept its processors to itself is done again. What the machine itself takes is told by the bare
 * minimum, a number from the database, asked for as often and at the same moments.
 */
final class Reading {
    private static final int WARM_UP = 50;
    private static final int ATTEMPTS = 6;
    private static final double UNDISTURBED = 0.01;

    private final Connection database;
    private final ProcessHandle postmaster;
    private final Map<String, Runnable> asked = new LinkedHashMap<>();
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
    private final List<Round> minimum = new ArrayList<>();
    private int again;

    Reading(Connection database) throws SQLException {
        this.database = database;
        this.postmaster = Cpu.postmaster(database);
    }

    /**
     * So many calls.
     *
     * @param stolen the share of the processors' time that the host kept meanwhile
     */
    private record Round(Latencies latencies, Cpu each, double stolen) {
        double millis(double share) {
            return latencies.percentile(share).toNanos() / 1e6;
        }

        double micros() {
            return each.server().plus(each.clients()).plus(each.database()).toNanos() / 1e3;
        }
    }

    Reading ask(String name, Runnable call) {
        asked.put(name, call);
        return this;
    }

    void run(int howMany, int calls) {
        asked.values().forEach(call -> timed(call, WARM_UP));
        for (int round = 0; round < howMany; round++) {
            asked.forEach((name, call) -> {
                rounds.computeIfAbsent(name, ignored -> new ArrayList<>()).add(undisturbed(call, calls));
                minimum.add(undisturbed(this::number, calls));
            });
        }
    }

    /** Or the least disturbed of several. */
    private Round undisturbed(Runnable call, int calls) {
        var best = timed(call, calls);
        for (int attempt = 1; best.stolen() > UNDISTURBED && attempt < ATTEMPTS; attempt++) {
            again++;
            var next = timed(call, calls);
            best = next.stolen() < best.stolen() ? next : best;
        }
        return best;
    }

    private Round timed(Runnable call, int calls) {
        var taken = new ArrayList<Long>();
        var stealBefore = Steal.now();
        var before = Cpu.now(postmaster);
        for (int number = 0; number < calls; number++) {
            long begin = System.nanoTime();
            call.run();
            taken.add(System.nanoTime() - begin);
        }
        return new Round(
                new Latencies(taken),
                Cpu.now(postmaster).perMessage(before, calls),
                Steal.now().since(stealBefore));
    }

    private void number() {
        try (var statement = database.prepareStatement("select 1");
                var row = statement.executeQuery()) {
            row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The medians of the rounds, each compared with the first thing asked. */
    void print(String title) {
        var all = Stream.concat(rounds.values().stream().flatMap(List::stream), minimum.stream())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%nLoad average %.1f. The host kept %.1f %% of the processors; %d of %d rounds were done again for it. A number"
                        + " from the database: p50 %.2f ms, p99 %.2f ms, most of a round %.2f ms.%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                all.stream().mapToDouble(Round::stolen).average().orElse(0) * 100,
                again,
                all.size() + again,
                median(minimum, round -> round.millis(0.50)),
                median(minimum, round -> round.millis(0.99)),
                minimum.stream().mapToDouble(round -> round.millis(0.99)).max().orElse(0));
        System.out.println("\n| " + title
                + " | p50 ms | p99 ms | least p99 ms | p99 / first p99 | CPU µs a call, ours and the database's |");
        System.out.println("|---|---|---|---|---|---|");
        double first = median(rounds.values().iterator().next(), round -> round.millis(0.99));
        rounds.forEach((name, of) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
                name,
                median(of, round -> round.millis(0.50)),
                median(of, round -> round.millis(0.99)),
                of.stream().mapToDouble(round -> round.millis(0.99)).min().orElse(0),
                median(of, round -> round.millis(0.99)) / first,
                median(of, Round::micros)));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElse(0);
    }
}

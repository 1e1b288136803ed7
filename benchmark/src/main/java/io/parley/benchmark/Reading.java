package io.parley.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Things to read, each timed by itself, round after round in turn, so that a disturbance meets all of them. */
final class Reading {
    private static final int WARM_UP = 50;

    private final Map<String, Runnable> asked = new LinkedHashMap<>();
    private final Map<String, List<Latencies>> rounds = new LinkedHashMap<>();

    Reading ask(String name, Runnable call) {
        asked.put(name, call);
        return this;
    }

    void run(int howMany, int calls) {
        asked.values().forEach(call -> timed(call, WARM_UP));
        for (int round = 0; round < howMany; round++) {
            asked.forEach((name, call) ->
                    rounds.computeIfAbsent(name, ignored -> new ArrayList<>()).add(timed(call, calls)));
        }
    }

    private static Latencies timed(Runnable call, int calls) {
        var taken = new ArrayList<Long>();
        for (int number = 0; number < calls; number++) {
            long begin = System.nanoTime();
            call.run();
            taken.add(System.nanoTime() - begin);
        }
        return new Latencies(taken);
    }

    /** The medians of the rounds, each compared with the first thing asked. */
    void print(String title) {
        System.out.println(
                "\n| " + title + " | p50 ms | p99 ms | least p99 ms | p99 / first p99 |\n|---|---|---|---|---|");
        double first = median(rounds.values().iterator().next(), 0.99);
        rounds.forEach((name, of) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                median(of, 0.50),
                median(of, 0.99),
                of.stream().mapToDouble(each -> millis(each, 0.99)).min().orElse(0),
                median(of, 0.99) / first));
    }

    private static double median(List<Latencies> rounds, double share) {
        return rounds.stream()
                .mapToDouble(each -> millis(each, share))
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static double millis(Latencies latencies, double share) {
        return latencies.percentile(share).toNanos() / 1e6;
    }
}

package io.parley.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One round at one number of clients: ours and the database's own, run right after one another.
 *
 * @param sends durable and delivered messages per second
 * @param transactions what pgbench did per second
 */
record Figures(double sends, Latencies latencies, double transactions) {
    double ratio() {
        return sends / transactions;
    }

    /** The round whose ratio is in the middle. */
    static Figures median(List<Figures> rounds) {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::ratio))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    String row(int clients) {
        return String.format(
                Locale.ROOT,
                "| %d | %,.0f | %.2f | %.2f | %,.0f | %.2f |",
                clients,
                sends,
                latencies.percentile(0.50).toNanos() / 1e6,
                latencies.percentile(0.99).toNanos() / 1e6,
                transactions,
                ratio());
    }
}

package io.parley.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One round at one number of clients: ours and the database's own, run right after one another.
 *
 * @param ours durable and delivered messages
 * @param transactions what pgbench did per second
 */
record Figures(Clients.Result ours, double transactions) {
    double ratio() {
        return ours.perSecond() / transactions;
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
                "| %d | %,.0f | %.2f | %.2f | %,.0f | %.2f | %s |",
                clients,
                ours.perSecond(),
                ours.latencies().percentile(0.50).toNanos() / 1e6,
                ours.latencies().percentile(0.99).toNanos() / 1e6,
                transactions,
                ratio(),
                ours.perMessage().cells());
    }
}

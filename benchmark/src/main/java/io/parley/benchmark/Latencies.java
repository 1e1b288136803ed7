package io.parley.benchmark;

import java.time.Duration;
import java.util.List;

/** How long each of a run's messages took, in nanoseconds, ascending. */
record Latencies(List<Long> sorted) {
    Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    Duration percentile(double share) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return Duration.ofNanos(sorted.get(Math.max(0, place)));
    }
}

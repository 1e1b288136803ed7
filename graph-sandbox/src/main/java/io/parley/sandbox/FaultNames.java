package io.parley.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What faults are called from outside. */
final class FaultNames {
    private static final Map<String, Supplier<Fault>> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("rate-limited", () -> Fault.rateLimited(Duration.ofSeconds(2))),
            Map.entry("server-error", () -> Fault.error(500, 131000)),
            Map.entry("html", () -> Fault.html(500)),
            Map.entry("dead-token", Fault::deadToken),
            Map.entry("window-closed", Fault::windowClosed),
            Map.entry("perhaps-sent", Fault::perhapsSent),
            Map.entry("hang", Fault::hang),
            Map.entry("accept-then-hang", Fault::acceptThenHang),
            Map.entry("reset", Fault::reset),
            Map.entry("accept-then-reset", Fault::acceptThenReset),
            Map.entry("close", Fault::closeWithoutAnswer),
            Map.entry("accept-then-garble", Fault::acceptThenGarble),
            Map.entry("accept-then-truncate", Fault::acceptThenTruncate),
            Map.entry("slow", () -> Fault.slow(Duration.ofSeconds(3)))));

    private FaultNames() {}

    static Fault fault(String name) {
        return Optional.ofNullable(FAULTS.get(name))
                .map(Supplier::get)
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + name + ", but " + all()));
    }

    static String all() {
        return String.join(", ", FAULTS.keySet());
    }
}

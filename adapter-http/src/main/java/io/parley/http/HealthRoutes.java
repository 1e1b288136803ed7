package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.words;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How we are. */
record HealthRoutes(List<HealthCheck> checks) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String UP = "up";
    private static final String DOWN = "down";

    List<Route> routes() {
        var shape = object(field("status", words(List.of(UP, "degraded"))), field("checks", any()));
        var alive = object(field("status", words(List.of(UP))));
        return List.of(
                Route.get("/health", "How we are: degraded while something we need is down")
                        .answers(200, shape)
                        .forAnyone(ask -> Answer.json(200, report(look()))),
                Route.get("/health/live", "Whether this process answers")
                        .answers(200, alive)
                        .forAnyone(ask -> Answer.json(200, Map.of("status", UP))),
                Route.get(
                                "/health/ready",
                                "Whether to send us work: 503 while something is down that we cannot do without")
                        .answers(200, shape)
                        .answers(503, shape)
                        .forAnyone(ask -> ready()));
    }

    private Answer ready() {
        var seen = look();
        boolean works =
                checks.stream().filter(HealthCheck::vital).noneMatch(check -> DOWN.equals(seen.get(check.name())));
        return Answer.json(works ? 200 : 503, report(seen));
    }

    private static Map<String, Object> report(Map<String, String> seen) {
        var report = new LinkedHashMap<String, Object>();
        report.put("status", seen.containsValue(DOWN) ? "degraded" : UP);
        report.put("checks", seen);
        return report;
    }

    private Map<String, String> look() {
        var seen = new LinkedHashMap<String, String>();
        checks.forEach(check -> seen.put(check.name(), works(check) ? UP : DOWN));
        return seen;
    }

    /** A check that hangs is one that fails. */
    private static boolean works(HealthCheck check) {
        var worked = new AtomicBoolean();
        var done = new CountDownLatch(1);
        var looking = Thread.ofVirtual().name("health-" + check.name()).start(() -> {
            worked.set(passes(check));
            done.countDown();
        });
        try {
            boolean inTime = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            looking.interrupt();
            return inTime && worked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean passes(HealthCheck check) {
        try {
            check.probe().check();
            return true;
        } catch (Exception broken) {
            return false;
        }
    }
}

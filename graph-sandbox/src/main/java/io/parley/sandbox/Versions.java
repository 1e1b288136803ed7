package io.parley.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The versions of the Graph API and when they end; page: Graph API, Changelog, Versions. */
final class Versions {
    private final Map<String, Instant> ends = new HashMap<>(Map.of(
            "v20.0", day("2026-09-24"),
            "v21.0", day("2027-01-21"),
            "v22.0", day("2027-05-29"),
            "v23.0", day("2027-10-08"),
            "v24.0", day("2027-10-29"),
            "v25.0", day("2028-02-18"),
            "v26.0", Instant.MAX));

    /** All that are known, and one more that somebody needs. */
    Versions(String another) {
        ends.putIfAbsent(another, Instant.MAX);
    }

    boolean serves(String version, Instant now) {
        return ends.containsKey(version) && now.isBefore(ends.get(version));
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package io.parley.messaging.memory;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.identity.Session;
import io.parley.messaging.message.EarlyChange;
import io.parley.messaging.store.Leftover;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stays behind in the tables of all organizations. */
record InMemoryLeftovers(Collection<Tables> organizations) {
    int remove(Leftover what, Instant before, int atMost) {
        List<Row> old = rows(what)
                .filter(row -> row.since().isBefore(before))
                .sorted(Comparator.comparing(Row::since))
                .limit(atMost)
                .toList();
        old.forEach(row -> row.removal().run());
        return old.size();
    }

    private Stream<Row> rows(Leftover what) {
        return organizations.stream().flatMap(tables -> switch (what) {
            case SESSION -> rows(tables.sessions, Session::expiresAt);
            case ANSWER -> rows(tables.replays, Tables.Kept::at);
            case EARLY_REPORT -> rows(tables.early, Inbound.DeliveryReported::at);
            case EARLY_CHANGE -> rows(tables.earlyChanges, EarlyChange::at);
            case UNRECOGNISED -> rows(tables.unrecognised, Function.identity());
        });
    }

    private static <K, V> Stream<Row> rows(Shelf<K, V> shelf, Function<V, Instant> since) {
        return shelf.entries().stream()
                .map(entry -> new Row(since.apply(entry.getValue()), () -> shelf.remove(entry.getKey())));
    }

    private record Row(Instant since, Runnable removal) {}
}

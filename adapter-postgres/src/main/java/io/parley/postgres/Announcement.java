package io.parley.postgres;

import java.util.List;

/** What a transaction of several organizations says first: whose rows it is about. */
final class Announcement {
    private static final RowsToStore OF_ORGANIZATIONS = RowsToStore.of("""
            select set_config('parley.settling', string_agg(id, ','), true)
            from %s as given (id)
            """, "text");

    private Announcement() {}

    static RowsToStore of(List<Waiting> all) {
        var organizations = OF_ORGANIZATIONS.anew();
        all.stream()
                .map(waiting -> waiting.organization().value().toString())
                .distinct()
                .forEach(organizations::add);
        return organizations;
    }
}

package io.parley.postgres;

import java.util.List;

/** What a transaction of several organizations says first: whose rows it is about, and how they are found. */
final class Announcement {
    /**
     * All of it goes by keys, however many rows there are. By itself PostgreSQL would plan anew each time, or keep a plan that
     * it made while the tables were empty and reading them whole was cheapest.
     */
    private static final RowsToStore OF_ORGANIZATIONS = RowsToStore.of("""
            select set_config('parley.settling', (select string_agg(id, ',') from %s as given (id)), true),
                   set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('enable_bitmapscan', 'off', true)
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

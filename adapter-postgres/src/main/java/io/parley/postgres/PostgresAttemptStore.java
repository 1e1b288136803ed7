package io.parley.postgres;

import io.parley.messaging.identity.AttemptKey;
import io.parley.messaging.identity.Attempts;
import io.parley.messaging.store.AttemptStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

record PostgresAttemptStore(Statements sql) implements AttemptStore {
    private static final String FIND = """
            select key, failed_at
            from sign_in_attempt
            where key = any (:keys)
            """;
    /** In one order everywhere; a key that is new is there from now on, so that it can be locked. */
    private static final String LOCK = """
            insert into sign_in_attempt (key, failed_at, changed_at)
            select key, '{}', cast(:now as timestamptz) from unnest(:keys) as wanted (key) order by key
            on conflict (key) do update set key = excluded.key
            returning key, failed_at
            """;

    private static final String SAVE = """
            update sign_in_attempt set failed_at = cast(:failedAt as timestamptz[]), changed_at = :now
            where key = :key
            """;
    private static final String REMOVE = """
            delete from sign_in_attempt where key = :key
            """;
    private static final String SWEEP = """
            delete from sign_in_attempt where changed_at <= :time
            """;

    @Override
    public Map<AttemptKey, Attempts> find(Set<AttemptKey> keys) {
        return complete(
                keys,
                sql.query(FIND)
                        .bindArray("keys", String.class, values(keys))
                        .map((row, context) -> known(row))
                        .list());
    }

    @Override
    public Map<AttemptKey, Attempts> lock(Set<AttemptKey> keys, Instant now) {
        return complete(
                keys,
                sql.query(LOCK)
                        .bindArray("keys", String.class, values(keys))
                        .bind("now", now)
                        .map((row, context) -> known(row))
                        .list());
    }

    @Override
    public void save(AttemptKey key, Attempts attempts, Instant now) {
        if (attempts.areNone()) {
            sql.update(REMOVE).bind("key", key.value()).execute();
            return;
        }
        var failedAt = attempts.failedAt().stream().map(Instant::toString).toList();
        sql.update(SAVE)
                .bind("key", key.value())
                .bindArray("failedAt", String.class, failedAt)
                .bind("now", now)
                .execute();
    }

    @Override
    public int removeUnchangedSince(Instant time) {
        return sql.update(SWEEP).bind("time", time).execute();
    }

    private static List<String> values(Set<AttemptKey> keys) {
        return keys.stream().map(AttemptKey::value).toList();
    }

    private static Map<AttemptKey, Attempts> complete(
            Set<AttemptKey> keys, List<Map.Entry<AttemptKey, Attempts>> found) {
        var all = new HashMap<AttemptKey, Attempts>();
        keys.forEach(key -> all.put(key, Attempts.none()));
        found.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(all);
    }

    private static Map.Entry<AttemptKey, Attempts> known(ResultSet row) throws SQLException {
        var failedAt = (Timestamp[]) row.getArray("failed_at").getArray();
        var attempts =
                new Attempts(Arrays.stream(failedAt).map(Timestamp::toInstant).toList());
        return Map.entry(new AttemptKey(row.getString("key")), attempts);
    }
}

package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.store.LastSeenStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

record PostgresLastSeenStore(Statements sql) implements LastSeenStore {
    private static final String KEEP = """
            insert into last_seen (organization_id, member_id, at)
            select :organization, member_id, cast(at as timestamptz)
            from unnest(:members, :times) as seen (member_id, at)
            on conflict (organization_id, member_id) do update set at = excluded.at
            where last_seen.at < excluded.at
            """;
    private static final String OF = """
            select member_id, at
            from last_seen
            where organization_id = :organization and member_id = any (:members)
            """;

    @Override
    public void keep(Map<MemberId, Instant> seen) {
        if (seen.isEmpty()) {
            return;
        }
        // In one order everywhere, so that two nodes wait for each other and never for themselves.
        List<MemberId> members = seen.keySet().stream()
                .sorted(Comparator.comparing(MemberId::toString))
                .toList();
        sql.update(KEEP)
                .bindArray(
                        "members",
                        UUID.class,
                        members.stream().map(MemberId::value).toList())
                .bindArray(
                        "times",
                        String.class,
                        members.stream().map(seen::get).map(Instant::toString).toList())
                .execute();
    }

    @Override
    public Map<MemberId, Instant> of(Set<MemberId> members) {
        return sql
                .query(OF)
                .bindArray(
                        "members",
                        UUID.class,
                        members.stream().map(MemberId::value).toList())
                .map((row, context) -> Map.entry(new MemberId(Rows.id(row, "member_id")), Rows.time(row, "at")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

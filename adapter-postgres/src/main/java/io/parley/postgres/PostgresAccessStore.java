package io.parley.postgres;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.store.AccessStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record PostgresAccessStore(Statements sql) implements AccessStore {
    private static final String ADDRESS_RULES = """
            select range, note
            from address_range
            where organization_id = :organization
            order by ordinal
            """;
    private static final String CLEAR = """
            delete from address_range
            where organization_id = :organization
            """;
    private static final String ADD = """
            insert into address_range (organization_id, ordinal, range, note)
            select :organization, listed.ordinal, listed.range, listed.note
            from unnest(:ranges, :notes) with ordinality as listed (range, note, ordinal)
            """;

    @Override
    public AddressRules addressRules() {
        return new AddressRules(sql.query(ADDRESS_RULES)
                .map((row, context) -> new AddressRules.Allowed(range(row.getString("range")), row.getString("note")))
                .list());
    }

    @Override
    public void save(AddressRules rules) {
        sql.update(CLEAR).execute();
        List<String> ranges =
                rules.ranges().stream().map(allowed -> allowed.range().text()).toList();
        List<String> notes =
                rules.ranges().stream().map(AddressRules.Allowed::note).toList();
        sql.update(ADD)
                .bindArray("ranges", String.class, ranges)
                .bindArray("notes", String.class, notes)
                .execute();
    }

    @Override
    public PlaceRules placeRules() {
        return places().rules();
    }

    @Override
    public void save(PlaceRules rules) {
        places().save(rules);
    }

    @Override
    public void add(LocationCheck check) {
        places().add(check);
    }

    @Override
    public List<LocationCheck> checks(Optional<LocationCheckId> before, int limit) {
        return places().checks(before, limit);
    }

    @Override
    public int forgetChecks(Instant before) {
        return places().forgetChecks(before);
    }

    private PlaceRows places() {
        return new PlaceRows(sql);
    }

    /** The rules that come with another row, without their notes. */
    static AddressRules rules(ResultSet row, String column) throws SQLException {
        var ranges = (String[]) row.getArray(column).getArray();
        return new AddressRules(Stream.of(ranges)
                .map(text -> new AddressRules.Allowed(range(text), ""))
                .toList());
    }

    private static NetworkRange range(String text) {
        return NetworkRange.parse(text).orElseThrow();
    }
}

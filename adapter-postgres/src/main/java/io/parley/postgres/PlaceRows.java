package io.parley.postgres;

import io.parley.messaging.access.GeoPoint;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.Place;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.RoleKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where members have to be to sign in, and where they were. */
record PlaceRows(Statements sql) {
    private static final String RULES = """
            select enforced, roles
            from place_rules
            where organization_id = :organization
            """;
    private static final String PLACES = """
            select name, latitude, longitude, radius_meters
            from place
            where organization_id = :organization
            order by ordinal
            """;
    private static final String SAVE = """
            insert into place_rules (organization_id, enforced, roles)
            values (:organization, :enforced, :roles)
            on conflict (organization_id) do update
            set enforced = excluded.enforced, roles = excluded.roles
            """;
    private static final String CLEAR = """
            delete from place
            where organization_id = :organization
            """;
    private static final String ADD_PLACE = """
            insert into place (organization_id, ordinal, name, latitude, longitude, radius_meters)
            values (:organization, :ordinal, :name, :latitude, :longitude, :radius)
            """;
    private static final String ADD_CHECK = """
            insert into location_check (
                organization_id, id, at, member_id, result, latitude, longitude, place, distance_meters)
            values (:organization, :id, :at, :member, :result, :latitude, :longitude, :place, :meters)
            """;
    private static final String CHECKS = """
            select id, at, member_id, result, latitude, longitude, place, distance_meters
            from location_check
            where organization_id = :organization and (cast(:before as uuid) is null or id < :before)
            order by id desc
            limit :limit
            """;
    private static final String FORGET = """
            delete from location_check
            where organization_id = :organization and at < :before
            """;

    PlaceRules rules() {
        List<Place> places = sql.query(PLACES).map((row, context) -> place(row)).list();
        return sql.query(RULES)
                .map((row, context) -> new PlaceRules(row.getBoolean("enforced"), roles(row), places))
                .findOne()
                .orElseGet(PlaceRules::none);
    }

    void save(PlaceRules rules) {
        sql.update(SAVE)
                .bind("enforced", rules.enforced())
                .bindArray(
                        "roles",
                        String.class,
                        rules.roles().stream().map(RoleKey::value).sorted().toList())
                .execute();
        sql.update(CLEAR).execute();
        for (int at = 0; at < rules.places().size(); at++) {
            Place place = rules.places().get(at);
            sql.update(ADD_PLACE)
                    .bind("ordinal", at)
                    .bind("name", place.name())
                    .bind("latitude", place.point().latitude())
                    .bind("longitude", place.point().longitude())
                    .bind("radius", place.radiusMeters())
                    .execute();
        }
    }

    void add(LocationCheck check) {
        sql.update(ADD_CHECK)
                .bind("id", check.id().value())
                .bind("at", check.at())
                .bind("member", check.member().value())
                .bind("result", check.result().name())
                .bind("latitude", check.seen().map(seen -> seen.point().latitude()))
                .bind("longitude", check.seen().map(seen -> seen.point().longitude()))
                .bind("place", check.seen().map(LocationCheck.Seen::place))
                .bind("meters", check.seen().map(LocationCheck.Seen::meters))
                .execute();
    }

    List<LocationCheck> checks(Optional<LocationCheckId> before, int limit) {
        return sql.query(CHECKS)
                .bind("before", before.map(LocationCheckId::value))
                .bind("limit", limit)
                .map((row, context) -> check(row))
                .list();
    }

    int forgetChecks(Instant before) {
        return sql.update(FORGET).bind("before", before).execute();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("name"), point(row), row.getInt("radius_meters"));
    }

    private static GeoPoint point(ResultSet row) throws SQLException {
        return new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"));
    }

    private static Set<RoleKey> roles(ResultSet row) throws SQLException {
        var keys = (String[]) row.getArray("roles").getArray();
        return Stream.of(keys).map(RoleKey::new).collect(Collectors.toSet());
    }

    private static LocationCheck check(ResultSet row) throws SQLException {
        boolean seen = row.getObject("latitude") != null;
        return new LocationCheck(
                new LocationCheckId(Rows.id(row, "id")),
                Rows.time(row, "at"),
                new MemberId(Rows.id(row, "member_id")),
                LocationCheck.Result.valueOf(row.getString("result")),
                seen
                        ? Optional.of(new LocationCheck.Seen(
                                point(row), row.getString("place"), row.getInt("distance_meters")))
                        : Optional.empty());
    }
}

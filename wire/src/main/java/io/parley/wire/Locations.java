package io.parley.wire;

import io.parley.messaging.access.GeoPoint;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.Place;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.access.SaidLocation;
import io.parley.messaging.identity.RoleKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Where members have to be to sign in, and where they were, as JSON. */
public final class Locations {
    private static final int WORST = 50_000_000;

    private Locations() {}

    /** Who has to be where. */
    public record RulesRow(boolean enforce, List<String> roles, List<PlaceRow> places) {}

    /** A place. */
    public record PlaceRow(String name, double latitude, double longitude, int radiusMeters) {}

    /** That somebody's whereabouts were looked at; about where that was. */
    public record CheckRow(String id, Instant at, String member, String result, Optional<SeenRow> seen) {}

    /** About where. */
    public record SeenRow(double latitude, double longitude, String place, int distanceMeters) {}

    public static RulesRow row(PlaceRules rules) {
        return new RulesRow(
                rules.enforced(),
                rules.roles().stream().map(RoleKey::value).sorted().toList(),
                rules.places().stream().map(Locations::row).toList());
    }

    private static PlaceRow row(Place place) {
        return new PlaceRow(
                place.name(), place.point().latitude(), place.point().longitude(), place.radiusMeters());
    }

    public static CheckRow row(LocationCheck check) {
        return new CheckRow(
                check.id().toString(),
                check.at(),
                check.member().toString(),
                Words.of(check.result()),
                check.seen()
                        .map(seen -> new SeenRow(
                                seen.point().latitude(), seen.point().longitude(), seen.place(), seen.meters())));
    }

    /** Reads {@code {enforce, roles, places: [{name, latitude, longitude, radiusMeters}]}}. */
    public static Reading<PlaceRules> rules(Fields fields) {
        Optional<Boolean> enforce = fields.requiredFlag("enforce");
        Optional<List<RoleKey>> roles =
                fields.requiredList("roles", PlaceRules.MOST_ROLES, "the key of a role", RoleKey::parse);
        Optional<List<Place>> places = fields.list("places", PlaceRules.MOST, Locations::place);
        if (!fields.has("places")
                || (enforce.orElse(false) && places.filter(List::isEmpty).isPresent())) {
            fields.wrong("places", ProblemCode.MISSING_FIELD, "Name at least one place before it is enforced.");
        }
        if (roles.filter(keys -> PlaceRules.bindsOwners(Set.copyOf(keys))).isPresent()) {
            fields.wrong(
                    "roles",
                    ProblemCode.INVALID_VALUE,
                    "Owners sign in from anywhere, or they could lock " + "themselves out: leave the role owner away.");
        }
        return fields.result(
                () -> new PlaceRules(enforce.orElseThrow(), Set.copyOf(roles.orElseThrow()), places.orElseThrow()));
    }

    private static Optional<Place> place(Fields fields) {
        Optional<String> name = fields.requiredParsed(
                "name",
                "1 to " + Place.MAX_NAME + " characters",
                text -> Optional.of(text.strip()).filter(bare -> !bare.isBlank() && bare.length() <= Place.MAX_NAME));
        Optional<GeoPoint> point = point(fields);
        OptionalLong radius = fields.requiredNumber("radiusMeters");
        if (radius.isPresent() && (radius.getAsLong() < Place.MIN_RADIUS || radius.getAsLong() > Place.MAX_RADIUS)) {
            fields.wrong("radiusMeters", ProblemCode.INVALID_VALUE, "A radius is 10 to 10000 m.");
            return Optional.empty();
        }
        return radius.isPresent()
                ? name.flatMap(
                        called -> point.map(there -> new Place(called, there, Math.toIntExact(radius.getAsLong()))))
                : Optional.empty();
    }

    /** Reads {@code {latitude, longitude, accuracyMeters}}. */
    public static Optional<SaidLocation> said(Fields fields) {
        Optional<GeoPoint> point = point(fields);
        OptionalDouble accuracy = fields.requiredDecimal("accuracyMeters");
        if (accuracy.isPresent() && accuracy.getAsDouble() < 0) {
            fields.wrong("accuracyMeters", ProblemCode.INVALID_VALUE, "An accuracy is not negative.");
            return Optional.empty();
        }
        return accuracy.isPresent()
                ? point.map(there -> new SaidLocation(there, (int) Math.ceil(Math.min(WORST, accuracy.getAsDouble()))))
                : Optional.empty();
    }

    private static Optional<GeoPoint> point(Fields fields) {
        OptionalDouble latitude = fields.requiredDecimal("latitude");
        OptionalDouble longitude = fields.requiredDecimal("longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<GeoPoint> point = GeoPoint.of(latitude.getAsDouble(), longitude.getAsDouble());
        if (point.isEmpty()) {
            fields.wrong(
                    "latitude", ProblemCode.INVALID_VALUE, "A latitude is -90 to 90, and a longitude -180 to 180.");
        }
        return point;
    }
}

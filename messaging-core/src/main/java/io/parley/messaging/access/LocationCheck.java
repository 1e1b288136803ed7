package io.parley.messaging.access;

import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody's whereabouts were looked at when they signed in. Kept for a while, and coarse: it tells an office from
 * another town, not where somebody lives.
 */
public record LocationCheck(LocationCheckId id, Instant at, MemberId member, Result result, Optional<Seen> seen) {
    /** How long it is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final int STEP_METERS = 100;

    /** What came of it. */
    public enum Result {
        ALLOWED,
        LOCATION_NEEDED,
        TOO_FAR_AWAY
    }

    /**
     * About where it was.
     *
     * @param place the place's name
     * @param meters how far from it, in steps of 100 m
     */
    public record Seen(GeoPoint point, String place, int meters) {
        public Seen {
            point = point.coarse();
            meters = Math.toIntExact(Math.round((double) meters / STEP_METERS)) * STEP_METERS;
        }
    }

    /** What is kept of a verdict; nothing when nobody looked. */
    public static Optional<LocationCheck> of(
            LocationCheckId id, Instant at, MemberId member, PlaceRules.Verdict verdict) {
        return switch (verdict) {
            case PlaceRules.Verdict.NotAsked() -> Optional.empty();
            case PlaceRules.Verdict.Needed() ->
                Optional.of(new LocationCheck(id, at, member, Result.LOCATION_NEEDED, Optional.empty()));
            case PlaceRules.Verdict.There(Place place, GeoPoint point, double meters) ->
                Optional.of(new LocationCheck(id, at, member, Result.ALLOWED, seen(place, point, meters)));
            case PlaceRules.Verdict.TooFar(Place place, GeoPoint point, double meters) ->
                Optional.of(new LocationCheck(id, at, member, Result.TOO_FAR_AWAY, seen(place, point, meters)));
        };
    }

    private static Optional<Seen> seen(Place place, GeoPoint point, double meters) {
        return Optional.of(new Seen(point, place.name(), Math.toIntExact(Math.round(meters))));
    }
}

package io.parley.messaging.access;

/** Somewhere people work: all that is no farther from a point than its radius. */
public record Place(String name, GeoPoint point, int radiusMeters) {
    public static final int MIN_RADIUS = 10;
    public static final int MAX_RADIUS = 10_000;

    /** The longest name, in characters. */
    public static final int MAX_NAME = 80;

    public Place {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a place's name has 1 to " + MAX_NAME + " characters");
        }
        if (radiusMeters < MIN_RADIUS || radiusMeters > MAX_RADIUS) {
            throw new IllegalArgumentException("a radius is " + MIN_RADIUS + " to " + MAX_RADIUS + " m");
        }
    }
}

package io.parley.messaging.access;

import java.util.Optional;

/** A point on the earth, in degrees. Prints nothing, since it is where somebody is. */
public record GeoPoint(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    private static final double COARSE = 100;

    public GeoPoint {
        if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE)) {
            throw new IllegalArgumentException("not a point on the earth");
        }
    }

    /** The point; empty for what is none, as beyond the poles or not a number. */
    public static Optional<GeoPoint> of(double latitude, double longitude) {
        return Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    /** How far it is over the ground, by the haversine formula: within half a percent of the truth. */
    public double metersTo(GeoPoint other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double along = Math.toRadians(other.longitude - longitude) / 2;
        double haversine = square(Math.sin(up))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(along));
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** About where it is: to a hundredth of a degree, a kilometre or so. */
    public GeoPoint coarse() {
        return new GeoPoint(Math.rint(latitude * COARSE) / COARSE, Math.rint(longitude * COARSE) / COARSE);
    }

    private static double square(double number) {
        return number * number;
    }

    @Override
    public String toString() {
        return "GeoPoint[…]";
    }
}

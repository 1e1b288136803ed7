package io.parley.messaging.access;

/**
 * Where a device says that it is.
 *
 * @param accuracyMeters how far off that may be, by its own account
 */
public record SaidLocation(GeoPoint point, int accuracyMeters) {
    /** Beyond, it is as good as saying nothing. */
    public static final int WORST_ACCURACY = 1_000;

    public SaidLocation {
        if (accuracyMeters < 0) {
            throw new IllegalArgumentException("an accuracy is not negative");
        }
    }

    boolean isVague() {
        return accuracyMeters > WORST_ACCURACY;
    }
}

package io.parley.messaging.organization;

/**
 * The bounds the core keeps, each named.
 *
 * @param textLength the longest message or note, in characters (code points)
 * @param pageSize the longest list answered at once
 */
public record Limits(int textLength, int pageSize) {
    public Limits {
        if (textLength < 1 || pageSize < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** 10,000 characters a message, 100 rows a page. */
    public static Limits standard() {
        return new Limits(10_000, 100);
    }
}

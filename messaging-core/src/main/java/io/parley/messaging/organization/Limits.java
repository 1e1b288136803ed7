package io.parley.messaging.organization;

import java.time.Duration;

/**
 * The bounds the core keeps, each named.
 *
 * @param textLength the longest message or note, in characters (code points)
 * @param pageSize the longest list answered at once
 * @param participants the most members of a group
 * @param editWindow for how long after it was written a message can be changed
 */
public record Limits(int textLength, int pageSize, int participants, Duration editWindow) {
    public Limits {
        if (textLength < 1 || pageSize < 1 || participants < 2 || editWindow.isNegative()) {
            throw new IllegalArgumentException("limits are positive, and a group has room for two");
        }
    }

    /** 10,000 characters a message, 100 rows a page, 300 members in a group, 15 minutes to edit. */
    public static Limits standard() {
        return new Limits(10_000, 100, 300, Duration.ofMinutes(15));
    }
}

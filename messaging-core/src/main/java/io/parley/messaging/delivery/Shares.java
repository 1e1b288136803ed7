package io.parley.messaging.delivery;

/**
 * How many lanes may be in work at once, so that nobody who hangs keeps the others waiting.
 *
 * @param now how many are taken at most this time
 * @param ofChannel how many of one channel are in work at most, wherever that is
 * @param ofOrganization how many of one organization
 */
public record Shares(int now, int ofChannel, int ofOrganization) {
    public Shares {
        if (now < 0 || ofChannel < 1 || ofOrganization < 1) {
            throw new IllegalArgumentException("a share is at least one lane");
        }
    }

    /** So many, whosever they are. */
    public static Shares of(int now) {
        return new Shares(now, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}

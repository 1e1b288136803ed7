package io.parley.messaging.feed;

/**
 * A place in an organization's feed of events: everything up to here has been seen.
 *
 * @param transaction the number of the transaction that wrote the event
 * @param ordinal the event's place among those of its transaction
 */
public record Position(long transaction, int ordinal) implements Comparable<Position> {
    /** Before the first event. */
    public static final Position START = new Position(0, 0);

    public Position {
        if (transaction < 0 || ordinal < 0) {
            throw new IllegalArgumentException("a position is not negative");
        }
    }

    /** After every event of the transactions up to and including this one. */
    public static Position endOf(long transaction) {
        return new Position(transaction, Integer.MAX_VALUE);
    }

    @Override
    public int compareTo(Position other) {
        int byTransaction = Long.compare(transaction, other.transaction);
        return byTransaction != 0 ? byTransaction : Integer.compare(ordinal, other.ordinal);
    }
}

package io.parley.messaging.connection;

import io.parley.messaging.id.MemberId;

/** Two members, whichever is named first. Kept in the order of their ids, so that two members are one pair. */
public record Pair(MemberId first, MemberId second) {
    public Pair {
        int order = first.toString().compareTo(second.toString());
        if (order == 0) {
            throw new IllegalArgumentException("nobody is a pair with themselves");
        }
        if (order > 0) {
            MemberId lesser = second;
            second = first;
            first = lesser;
        }
    }

    public boolean has(MemberId member) {
        return first.equals(member) || second.equals(member);
    }

    /** The one who is not this one. */
    public MemberId otherThan(MemberId member) {
        if (!has(member)) {
            throw new IllegalArgumentException("not one of the two");
        }
        return first.equals(member) ? second : first;
    }
}

package io.parley.websocket;

import io.parley.messaging.id.MemberId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many sockets each member has open on this node. Thread-safe. */
final class Seats {
    private final ConcurrentMap<MemberId, Integer> taken = new ConcurrentHashMap<>();
    private final int most;

    Seats(int most) {
        this.most = most;
    }

    /** Takes a seat, which needs its {@link #release}, or says that there is none left. */
    boolean take(MemberId member) {
        boolean free = taken.merge(member, 1, Integer::sum) <= most;
        if (!free) {
            release(member);
        }
        return free;
    }

    void release(MemberId member) {
        taken.computeIfPresent(member, (ignored, count) -> count > 1 ? count - 1 : null);
    }
}

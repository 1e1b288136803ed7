package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.presence.Attendance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** All that one node needs; keeps a small record of each member who was ever here. Thread-safe. */
public final class InMemoryPresenceBoard implements PresenceBoard {
    private final Lock lock = new ReentrantLock();
    private final ConcurrentMap<Place, Attendance> attendances = new ConcurrentHashMap<>();

    private record Place(OrganizationId organization, MemberId member) {}

    @Override
    public Moved change(OrganizationId organization, MemberId member, UnaryOperator<Attendance> step) {
        var place = new Place(organization, member);
        lock.lock();
        try {
            Attendance before = attendances.getOrDefault(place, Attendance.none());
            Attendance after = step.apply(before);
            attendances.put(place, after);
            return new Moved(before, after);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<MemberId, Attendance> of(OrganizationId organization, Set<MemberId> members) {
        var found = new HashMap<MemberId, Attendance>();
        for (MemberId member : members) {
            Optional.ofNullable(attendances.get(new Place(organization, member)))
                    .ifPresent(attendance -> found.put(member, attendance));
        }
        return found;
    }
}

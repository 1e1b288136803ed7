package io.parley.messaging.port;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.presence.Attendance;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who is there right now, on which devices of which node. It may be lost with the process: devices come again, and when a
 * member was last seen is in the store. Thread-safe.
 */
public interface PresenceBoard {
    /** Takes one step; of two at once the second sees what the first did. The step may be taken again, and is pure. */
    Moved change(OrganizationId organization, MemberId member, UnaryOperator<Attendance> step);

    /** The attendances of those of these members who were here. */
    Map<MemberId, Attendance> of(OrganizationId organization, Set<MemberId> members);

    /** An attendance before and after a step. */
    record Moved(Attendance before, Attendance after) {
        /** Whether others see the difference. */
        public boolean shows() {
            return !before.presence().equals(after.presence());
        }
    }
}

package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** When the organization's members were last there. */
public interface LastSeenStore {
    /** Keeps these times, but none that is before one that is kept. */
    void keep(Map<MemberId, Instant> seen);

    /** The times of those of these members who were ever seen. */
    Map<MemberId, Instant> of(Set<MemberId> members);
}

package io.parley.messaging.service;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.presence.Attendance;
import io.parley.messaging.presence.Presence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How present members are: from the board, and from the store when they were last seen before it began. */
record Presences(PresenceBoard board, InstantSource time) {
    /** Of each of these members. The times come from the store, whose transaction has ended: the board may be far away. */
    Map<MemberId, Presence> of(OrganizationId organization, Set<MemberId> members, Map<MemberId, Instant> stored) {
        Map<MemberId, Attendance> here = board.of(organization, members);
        Instant now = time.instant();
        var all = new HashMap<MemberId, Presence>();
        for (MemberId member : members) {
            Presence presence = Optional.ofNullable(here.get(member))
                    .orElseGet(Attendance::none)
                    .settled(now)
                    .presence();
            all.put(
                    member,
                    Optional.ofNullable(stored.get(member))
                            .map(presence::orSeen)
                            .orElse(presence));
        }
        return all;
    }
}

package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.identity.OneTimeGrant;
import java.time.Instant;
import java.util.Optional;

/** What members may do once. */
public interface OneTimeGrantStore {
    /** Adds one, and removes what has expired by now. */
    void add(OneTimeGrant grant, Instant now);

    /** Finds and locks until the transaction ends. */
    Optional<OneTimeGrant> lock(OneTimeTokenId id);

    void remove(OneTimeTokenId id);

    /** Removes all that a member may do once for this purpose. */
    void removeAll(MemberId member, OneTimeGrant.Purpose purpose);
}

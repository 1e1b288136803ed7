package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.organization.Office;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organization's offices and who belongs to them. */
public interface OfficeStore {
    void add(Office office);

    /** All of them, the oldest first. */
    List<Office> all();

    /** Finds and locks until the transaction ends. */
    Optional<Office> lock(OfficeId id);

    /** Replaces the office of the same id, which is locked. */
    void save(Office office);

    void remove(OfficeId id);

    /** Whether a channel or a conversation belongs to it. */
    boolean isUsed(OfficeId id);

    /** How far each of these members sees, by their role and their offices. */
    Map<MemberId, Reach> reaches(Set<MemberId> members);
}

package io.parley.messaging.store;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organization's invitations. There is one for each address. */
public interface InvitationStore {
    /** Adds an invitation. Collides when there is one for the address, expired or not. */
    void add(Invitation invitation);

    /** Finds and locks until the transaction ends. */
    Optional<Invitation> lock(InvitationId id);

    Optional<Invitation> findByEmail(EmailAddress email);

    /** Those that are open, the oldest first. */
    List<Invitation> open(Instant now);

    void remove(InvitationId id);
}

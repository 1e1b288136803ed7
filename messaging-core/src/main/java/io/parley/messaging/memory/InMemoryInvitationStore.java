package io.parley.messaging.memory;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.store.InvitationStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryInvitationStore(Tables tables) implements InvitationStore {
    @Override
    public void add(Invitation invitation) {
        if (findByEmail(invitation.email()).isPresent()) {
            throw new Collided("invitation");
        }
        tables.invitations.add(invitation.id(), invitation, "invitation");
    }

    @Override
    public Optional<Invitation> lock(InvitationId id) {
        return tables.invitations.get(id);
    }

    @Override
    public Optional<Invitation> findByEmail(EmailAddress email) {
        return tables.invitations.all().stream()
                .filter(invitation -> invitation.email().equals(email))
                .findFirst();
    }

    @Override
    public List<Invitation> open(Instant now) {
        return tables.invitations.all().stream()
                .filter(invitation -> invitation.isOpen(now))
                .sorted(Comparator.comparing(invitation -> invitation.id().toString()))
                .toList();
    }

    @Override
    public void remove(InvitationId id) {
        tables.invitations.remove(id);
    }
}

package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.member.Member;
import io.parley.messaging.outcome.ProviderRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which accounts at providers are members' own. Thread-safe. */
record IdentityLinks(Workshop workshop) {
    List<LinkedIdentity> of(Caller caller) {
        return workshop.transactor()
                .read(caller.organization(), tx -> tx.linkedIdentities().of(caller.member()));
    }

    boolean unlink(Caller caller, ProviderKey provider) {
        return workshop.transactor().inOrganization(caller.organization(), tx -> {
            boolean removed = tx.linkedIdentities().remove(caller.member(), provider);
            if (removed) {
                workshop.audit(tx, caller, AuditAct.IDENTITY_UNLINKED, provider.value(), Map.of());
            }
            return removed;
        });
    }

    /** Links an account with a member whose sign-in still lasts; says why not. Linking the same again changes nothing. */
    Optional<Refusal> link(ProviderAttempt.Linking who, ExternalIdentity identity, ProviderKey provider) {
        var linked = workshop.transactor().onPlatform(tx -> tx.linkedMember(identity));
        if (linked.isPresent()) {
            boolean same = linked.get().organization().equals(who.organization())
                    && linked.get().member().equals(who.member());
            return same ? Optional.empty() : Optional.of(new ProviderRefusal.IdentityTaken());
        }
        return workshop.transactor().inOrganization(who.organization(), tx -> add(tx, who, identity, provider));
    }

    private Optional<Refusal> add(
            OrganizationTx tx, ProviderAttempt.Linking who, ExternalIdentity identity, ProviderKey provider) {
        Optional<Member> member = tx.sessions()
                .standing(who.session())
                .filter(standing -> standing.session().isAlive(workshop.now()))
                .map(Standing::member);
        if (member.isEmpty()) {
            return Optional.of(new Refusal.SessionEnded());
        }
        boolean another = tx.linkedIdentities().of(who.member()).stream()
                .anyMatch(link -> link.provider().equals(provider));
        if (another) {
            return Optional.of(new ProviderRefusal.LinkedAlready());
        }
        if (tx.isRepeated()) {
            // Somebody elsewhere linked it at the same moment.
            return Optional.of(new ProviderRefusal.IdentityTaken());
        }
        tx.linkedIdentities().add(new LinkedIdentity(identity, provider, who.member(), workshop.now()));
        tx.audit().add(linked(member.get(), provider));
        return Optional.empty();
    }

    private AuditEntry linked(Member member, ProviderKey provider) {
        return new AuditEntry(
                new AuditEntryId(workshop.nextId()),
                workshop.now(),
                new AuditActor.OfMember(member.id(), member.name()),
                AuditAct.IDENTITY_LINKED,
                provider.value(),
                Map.of(),
                Origin.unknown());
    }
}

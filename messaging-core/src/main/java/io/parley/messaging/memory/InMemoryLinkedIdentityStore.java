package io.parley.messaging.memory;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.store.LinkedIdentityStore;
import io.parley.messaging.store.PlatformTx;
import java.util.Comparator;
import java.util.List;

record InMemoryLinkedIdentityStore(OrganizationId organization, Tables tables, Platform platform)
        implements LinkedIdentityStore {
    @Override
    public void add(LinkedIdentity link) {
        platform.linkedMembers.add(
                link.identity(), new PlatformTx.SignInName(organization, link.member()), "linked identity");
        tables.linkedIdentities.add(new Tables.Link(link.member(), link.provider()), link, "linked identity");
    }

    @Override
    public List<LinkedIdentity> of(MemberId member) {
        return tables.linkedIdentities.all().stream()
                .filter(link -> link.member().equals(member))
                .sorted(Comparator.comparing(LinkedIdentity::linkedAt)
                        .thenComparing(link -> link.provider().value()))
                .toList();
    }

    @Override
    public boolean remove(MemberId member, ProviderKey provider) {
        var key = new Tables.Link(member, provider);
        var removed = tables.linkedIdentities.get(key);
        removed.ifPresent(link -> platform.linkedMembers.remove(link.identity()));
        tables.linkedIdentities.remove(key);
        return removed.isPresent();
    }
}

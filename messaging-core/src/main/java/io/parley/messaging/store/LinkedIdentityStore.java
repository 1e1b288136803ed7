package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.ProviderKey;
import java.util.List;

/** Who the organization's members are to providers. An identity is linked once across organizations. */
public interface LinkedIdentityStore {
    /** Links an identity. Collides when it is linked, in whatever organization, or the member has one of this provider. */
    void add(LinkedIdentity identity);

    /** The member's, the one linked first first. */
    List<LinkedIdentity> of(MemberId member);

    /** Whether there was one to remove. */
    boolean remove(MemberId member, ProviderKey provider);
}

package io.parley.messaging.store;

import io.parley.messaging.organization.Organization;

/** The organization that the transaction belongs to. */
public interface OrganizationStore {
    void add(Organization organization);

    /** The organization; it exists, or there would be no members and channels to ask for it. */
    Organization get();
}

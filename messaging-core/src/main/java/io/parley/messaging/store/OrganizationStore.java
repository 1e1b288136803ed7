package io.parley.messaging.store;

import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import java.time.Instant;
import java.util.Optional;

/** The organization that the transaction belongs to. */
public interface OrganizationStore {
    void add(Organization organization);

    /** The organization; it exists, or there would be no members and channels to ask for it. */
    Organization get();

    /** The organization, if there is one. */
    Optional<Organization> find();

    /** From then on nobody of it gets in; empty: they do again. */
    void suspend(Optional<Instant> at);

    /** The organization, locked with its settings until the transaction ends. */
    Organization lock();

    void rename(String name);

    /** What was saved last, or the standard. */
    OrganizationSettings settings();

    void save(OrganizationSettings settings);
}

package io.parley.messaging.store;

import io.parley.messaging.access.AddressRules;

/** From where the organization's members get in. */
public interface AccessStore {
    /** The rules in the order in which they were saved; everywhere until there are any. */
    AddressRules addressRules();

    void save(AddressRules rules);
}

package io.parley.messaging.store;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.id.LocationCheckId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From where the organization's members get in. */
public interface AccessStore {
    /** The rules in the order in which they were saved; everywhere until there are any. */
    AddressRules addressRules();

    void save(AddressRules rules);

    /** What was saved last, the places in their order; none until then. */
    PlaceRules placeRules();

    void save(PlaceRules rules);

    void add(LocationCheck check);

    /**
     * The newest checks first.
     *
     * @param before only those older than this one; empty for the newest
     */
    List<LocationCheck> checks(Optional<LocationCheckId> before, int limit);

    /** Forgets what was seen before then; returns how many checks that were. */
    int forgetChecks(Instant before);
}

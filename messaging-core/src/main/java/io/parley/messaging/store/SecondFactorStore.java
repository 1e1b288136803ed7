package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.SecondFactor;
import java.util.List;
import java.util.Optional;

/** What members show besides their passwords: one each, at most. */
public interface SecondFactorStore {
    /** Finds and locks until the transaction ends. */
    Optional<SecondFactor> lock(MemberId member);

    /** Keeps it instead of the member's former one. */
    void save(SecondFactor factor);

    void remove(MemberId member);

    /** All of the organization's, in any order. */
    List<SecondFactor> all();
}

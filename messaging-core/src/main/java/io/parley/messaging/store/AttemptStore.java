package io.parley.messaging.store;

import io.parley.messaging.identity.AttemptKey;
import io.parley.messaging.identity.Attempts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Failed attempts to sign in, whoever it was and wherever they wanted to. */
public interface AttemptStore {
    /** What is known under these keys; a key without attempts has none. */
    Map<AttemptKey, Attempts> find(Set<AttemptKey> keys);

    /** Like {@link #find}, and keeps the keys from everybody else until the transaction ends, also those that are new. */
    Map<AttemptKey, Attempts> lock(Set<AttemptKey> keys, Instant now);

    /** Keeps what is known under a key that is locked; nothing stays of a key without attempts. */
    void save(AttemptKey key, Attempts attempts, Instant now);

    /** Removes what has not changed since then. Returns how many keys these were. */
    int removeUnchangedSince(Instant time);
}

package io.parley.messaging.store;

import java.time.Instant;
import java.util.Optional;

/** Answers already given to POSTs that carried an {@code Idempotency-Key}. */
public interface ReplayStore {
    /** The answer kept for this credential and key; one that is older is forgotten, and makes room for another. */
    Optional<Answer> find(String credential, String key, Instant notBefore);

    /** Keeps an answer. Collides when one is kept for the credential and key. */
    void add(String credential, String key, Answer answer, Instant now);

    /**
     * @param bodyHash of the request's body
     */
    record Answer(String bodyHash, int status, String body) {}
}

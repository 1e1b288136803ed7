package io.parley.messaging.service;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.ReplayStore.Answer;
import io.parley.messaging.store.Transactor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Answers already given to requests that carried a key, so that a request sent twice is answered once. Each caller has
 * keys of their own. Thread-safe.
 */
public final class ReplayService {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final Transactor transactor;
    private final InstantSource time;

    public ReplayService(Transactor transactor, InstantSource time) {
        this.transactor = transactor;
        this.time = time;
    }

    /** The answer given under this key within the last day. */
    public Optional<Answer> find(Caller caller, String key) {
        Instant now = time.instant();
        return transactor.inOrganization(caller.organization(), tx -> find(tx, caller, key, now.minus(KEPT)));
    }

    /** Keeps an answer unless one is kept already, and returns the one that was first. */
    public Answer keep(Caller caller, String key, Answer answer) {
        Instant now = time.instant();
        return transactor.inOrganization(caller.organization(), tx -> {
            // An answer older than a day keeps its place in the store until it is swept, and is repeated to nobody.
            if (find(tx, caller, key, Instant.EPOCH).isEmpty()) {
                tx.replays().add(credentialOf(caller), key, answer, now);
            }
            return find(tx, caller, key, now.minus(KEPT)).orElse(answer);
        });
    }

    private static Optional<Answer> find(OrganizationTx tx, Caller caller, String key, Instant notBefore) {
        return tx.replays().find(credentialOf(caller), key, notBefore);
    }

    /** A key sees no answers that its member got, who may do more; nor does who acts for them. */
    private static String credentialOf(Caller caller) {
        return switch (caller.credential()) {
            case Credential.Key(ApiKeyId key, Set<Permission> ignored) -> key.toString();
            case Credential.SignIn ignored -> caller.member().toString();
            case Credential.Impersonation(SessionId session, String ignored) -> session.toString();
            case Credential.Host ignored -> caller.member().toString();
        };
    }
}

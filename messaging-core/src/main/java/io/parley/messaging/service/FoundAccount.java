package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * An account that can be connected.
 *
 * @param handle connects it, for half an hour, for whoever signed up; the secrets are in it, and only we can read them
 * @param until when the access to it ends; empty when it does not
 */
public record FoundAccount(AccountId account, String name, String handle, Optional<Instant> until) {
    @Override
    public String toString() {
        return "FoundAccount[" + account + "]";
    }
}

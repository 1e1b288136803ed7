package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import java.time.Instant;
import java.util.Optional;

/**
 * An account that somebody gave access to at its platform.
 *
 * @param until when the access ends; empty when it does not
 */
record SignedUp(AccountId account, String name, Settings told, Optional<Instant> until) {
    @Override
    public String toString() {
        return "SignedUp[" + account + "]";
    }
}

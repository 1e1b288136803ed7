package io.parley.messaging.service;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Observer;
import io.parley.messaging.port.PasswordHasher;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.port.TokenSigner;
import io.parley.messaging.port.WordGuard;
import io.parley.messaging.store.Transactor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everything a host lends the core, in groups of what belongs together.
 */
public record Ports(Storage storage, Surroundings surroundings, Security security, Policies policies) {

    /** Where things are kept, who is told, and who is there. */
    public record Storage(Transactor transactor, LiveBus bus, PresenceBoard presence) {}

    /** The world outside: time, chance, the network, and who watches. */
    public record Surroundings(
            InstantSource time, RandomGenerator chance, Ids ids, ApiClient client, Observer observer) {}

    /** What keeps secrets. */
    public record Security(PasswordHasher hasher, TokenSigner signer, SecretBox secrets) {}

    /**
     * The choices of the host.
     *
     * @param posting how fast a member may write messages; empty for as fast as they can
     */
    public record Policies(
            Limits limits,
            PasswordRules passwords,
            DeliverySettings delivery,
            WordGuard words,
            Optional<Rate> posting) {
        /** Members write as fast as they can. */
        public Policies(Limits limits, PasswordRules passwords, DeliverySettings delivery, WordGuard words) {
            this(limits, passwords, delivery, words, Optional.empty());
        }

        public static Policies standard() {
            return new Policies(
                    Limits.standard(), new PasswordRules(false), DeliverySettings.standard(), WordGuard.none());
        }
    }
}

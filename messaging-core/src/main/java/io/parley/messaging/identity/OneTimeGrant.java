package io.parley.messaging.identity;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OneTimeTokenId;
import java.time.Duration;
import java.time.Instant;

/** What a {@link OneTimeToken} is good for, as we keep it. */
public record OneTimeGrant(OneTimeTokenId id, Purpose purpose, MemberId member, String tokenHash, Instant expiresAt) {
    /** The one thing that may be done. */
    public enum Purpose {
        PASSWORD_RESET(Duration.ofHours(1)),
        SECOND_FACTOR(Duration.ofMinutes(5));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    /** Whether a token lets its owner do this now. */
    public boolean allows(Purpose wanted, OneTimeToken token, Instant now) {
        return purpose == wanted && now.isBefore(expiresAt) && token.hasHash(tokenHash);
    }

    @Override
    public String toString() {
        return "OneTimeGrant[" + id + ", " + purpose + "]";
    }
}

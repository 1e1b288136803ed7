package io.parley.messaging.identity;

import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.id.OrganizationId;
import java.util.Optional;

/** Lets who has it do one thing once, for a short while. */
public record OneTimeToken(OrganizationId organization, OneTimeTokenId id, String secret) {
    public static Optional<OneTimeToken> parse(String text) {
        return TokenText.parse(text, OneTimeTokenId::parse)
                .map(read -> new OneTimeToken(read.organization(), read.id(), read.secret()));
    }

    /** What is handed out. */
    public String text() {
        return new TokenText<>(organization, id, secret).text();
    }

    /** What we keep. */
    public String hash() {
        return TokenText.hash(secret);
    }

    /** Whether we keep this one's hash; compares in constant time. */
    public boolean hasHash(String hash) {
        return TokenText.sameHash(hash(), hash);
    }

    @Override
    public String toString() {
        return "OneTimeToken[" + id + "]";
    }
}

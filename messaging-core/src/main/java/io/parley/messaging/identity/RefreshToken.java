package io.parley.messaging.identity;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import java.util.Optional;

/** The token that gets a new access token, once. It names its session, so it needs no lookup across organizations. */
public record RefreshToken(OrganizationId organization, SessionId session, String secret) {
    public static Optional<RefreshToken> parse(String text) {
        return TokenText.parse(text, SessionId::parse)
                .map(read -> new RefreshToken(read.organization(), read.id(), read.secret()));
    }

    /** What the client keeps. */
    public String text() {
        return new TokenText<>(organization, session, secret).text();
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
        return "RefreshToken[" + session + "]";
    }
}

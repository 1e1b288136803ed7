package io.parley.messaging.identity;

import io.parley.messaging.id.InvitationId;
import io.parley.messaging.id.OrganizationId;
import java.util.Optional;

/** What an invitation's link holds: lets who has it join, once. */
public record InvitationToken(OrganizationId organization, InvitationId invitation, String secret) {
    public static Optional<InvitationToken> parse(String text) {
        return TokenText.parse(text, InvitationId::parse)
                .map(read -> new InvitationToken(read.organization(), read.id(), read.secret()));
    }

    /** What is handed out. */
    public String text() {
        return new TokenText<>(organization, invitation, secret).text();
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
        return "InvitationToken[" + invitation + "]";
    }
}

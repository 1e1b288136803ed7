package io.parley.messaging.identity;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The token that gets a new access token, once. It names its session, so it needs no lookup across organizations. */
public record RefreshToken(OrganizationId organization, SessionId session, String secret) {
    private static final int MAX_LENGTH = 256;

    public static Optional<RefreshToken> parse(String text) {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            return Optional.empty();
        }
        return OrganizationId.parse(parts[0])
                .flatMap(organization ->
                        SessionId.parse(parts[1]).map(session -> new RefreshToken(organization, session, parts[2])));
    }

    /** What the client keeps. */
    public String text() {
        return organization + "." + session + "." + secret;
    }

    /** What we keep. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session + "]";
    }
}

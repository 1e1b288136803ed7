package io.parley.messaging.identity;

import io.parley.messaging.id.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * How tokens are written that name what they belong to, so that they need no lookup across organizations: the
 * organization, an id and a secret, with dots between.
 */
record TokenText<I>(OrganizationId organization, I id, String secret) {
    private static final int MAX_LENGTH = 256;

    static <I> Optional<TokenText<I>> parse(String text, Function<String, Optional<I>> readId) {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            return Optional.empty();
        }
        return OrganizationId.parse(parts[0])
                .flatMap(organization -> readId.apply(parts[1]).map(id -> new TokenText<>(organization, id, parts[2])));
    }

    String text() {
        return organization + "." + id + "." + secret;
    }

    /** What we keep of a secret. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compares in constant time. */
    static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "TokenText[" + id + "]";
    }
}

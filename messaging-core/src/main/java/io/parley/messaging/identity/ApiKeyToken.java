package io.parley.messaging.identity;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.OrganizationId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program shows instead of signing in: {@code pk_}, the organization, the key and 260 random bits, each in base32.
 * The fixed beginning, alphabet and length let scanners find one that was published by mistake. It names its key, so it
 * needs no lookup across organizations.
 */
public record ApiKeyToken(OrganizationId organization, ApiKeyId key, String secret) {
    private static final String PREFIX = "pk_";
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SECRET_LENGTH = 52;
    private static final Pattern SHAPE =
            Pattern.compile("pk_([0-9a-z]{26})_([0-9a-z]{26})_([0-9a-hjkmnp-tv-z]{" + SECRET_LENGTH + "})");

    /**
     * A token that nobody can guess.
     *
     * @param chance must be unpredictable
     */
    public static ApiKeyToken create(OrganizationId organization, ApiKeyId key, RandomGenerator chance) {
        byte[] bytes = new byte[SECRET_LENGTH];
        chance.nextBytes(bytes);
        var secret = new StringBuilder(SECRET_LENGTH);
        for (byte each : bytes) {
            secret.append(ALPHABET.charAt(each & 31));
        }
        return new ApiKeyToken(organization, key, secret.toString());
    }

    /** Whether it is meant to be one, good or not. */
    public static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<ApiKeyToken> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return OrganizationId.parse("org_" + shape.group(1))
                .flatMap(organization -> ApiKeyId.parse("key_" + shape.group(2))
                        .map(key -> new ApiKeyToken(organization, key, shape.group(3))));
    }

    /** What the program keeps. */
    public String text() {
        return PREFIX + bare(organization.toString()) + "_" + bare(key.toString()) + "_" + secret;
    }

    /** What we keep. */
    public TokenHash hash() {
        return TokenHash.of(secret);
    }

    private static String bare(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    @Override
    public String toString() {
        return "ApiKeyToken[" + key + "]";
    }
}

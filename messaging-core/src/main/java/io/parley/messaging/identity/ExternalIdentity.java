package io.parley.messaging.identity;

/**
 * Somebody, as a provider knows them. Only the two together name a person, and for good: addresses and names change hands
 * (OpenID Connect Core, section 5.7).
 *
 * @param issuer who says so
 * @param subject what they call the person
 */
public record ExternalIdentity(String issuer, String subject) {
    /** The longest of each, in characters. */
    public static final int MAX_LENGTH = 255;

    public ExternalIdentity {
        if (!isFit(issuer) || !isFit(subject)) {
            throw new IllegalArgumentException("an issuer and a subject have 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Whether a text can be an issuer or a subject. */
    public static boolean isFit(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "ExternalIdentity[" + issuer + "]";
    }
}

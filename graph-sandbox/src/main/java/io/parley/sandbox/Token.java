package io.parley.sandbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * An access token, and what it opens. Prints without its value.
 *
 * @param owner the user, page or Instagram account that {@code /me} means
 * @param objects the ids that calls with it may name
 * @param expires {@link Instant#MAX} when never
 */
record Token(
        String value,
        App app,
        Kind kind,
        String owner,
        Set<String> scopes,
        Set<String> objects,
        Instant issued,
        Instant expires) {
    enum Kind {
        USER,
        PAGE,
        SYSTEM_USER,
        INSTAGRAM
    }

    /** Every permission that a call of the sandbox asks for; page: Permissions Reference. */
    static final Set<String> ALL_SCOPES = Set.of(
            "pages_show_list",
            "pages_messaging",
            "pages_manage_metadata",
            "pages_utility_messaging",
            "instagram_basic",
            "instagram_manage_messages",
            "instagram_business_basic",
            "instagram_business_manage_messages",
            "business_management",
            "whatsapp_business_management",
            "whatsapp_business_messaging");

    Token {
        scopes = Set.copyOf(scopes);
        objects = Set.copyOf(objects);
    }

    /** The same token with what another grant of it opens. */
    Token and(Token other) {
        var moreScopes = new HashSet<>(scopes);
        moreScopes.addAll(other.scopes);
        var moreObjects = new HashSet<>(objects);
        moreObjects.addAll(other.objects);
        return new Token(value, app, kind, owner, moreScopes, moreObjects, issued, expires);
    }

    Token until(Instant end) {
        return new Token(value, app, kind, owner, scopes, objects, issued, end);
    }

    boolean neverExpires() {
        return expires.equals(Instant.MAX);
    }

    @Override
    public String toString() {
        return "Token[" + kind + " of " + owner + "]";
    }
}

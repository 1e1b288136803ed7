package io.parley.messaging.service;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.ReturnPath;
import io.parley.messaging.identity.TokenHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody on the way to a provider and back. It travels with them, sealed, as the state; nothing is stored until they
 * come back, so beginning a thousand of them costs nothing.
 *
 * @param browser the hash of what that browser alone knows
 * @param linking who wants to link, while signed in; empty for a sign-in
 */
record ProviderAttempt(
        ProviderKey provider,
        TokenHash browser,
        String nonce,
        String verifier,
        ReturnPath returnTo,
        Instant expiresAt,
        Optional<Linking> linking) {
    private static final int WORDS = 6;
    private static final int WORDS_OF_LINKING = 9;

    /** A member who links, and their sign-in. */
    record Linking(OrganizationId organization, MemberId member, SessionId session) {
        private List<String> words() {
            return List.of(organization.toString(), member.toString(), session.toString());
        }
    }

    List<String> words() {
        var words = new ArrayList<>(List.of(
                provider.value(),
                browser.value(),
                nonce,
                verifier,
                returnTo.value(),
                Long.toString(expiresAt.toEpochMilli())));
        linking.ifPresent(who -> words.addAll(who.words()));
        return words;
    }

    /** Reads what {@link #words} wrote. */
    static ProviderAttempt of(List<String> words) {
        return new ProviderAttempt(
                new ProviderKey(words.get(0)),
                new TokenHash(words.get(1)),
                words.get(2),
                words.get(3),
                new ReturnPath(words.get(4)),
                Instant.ofEpochMilli(Long.parseLong(words.get(5))),
                words.size() < WORDS_OF_LINKING
                        ? Optional.empty()
                        : Optional.of(linking(words.subList(WORDS, WORDS_OF_LINKING))));
    }

    private static Linking linking(List<String> words) {
        return new Linking(
                OrganizationId.parse(words.get(0)).orElseThrow(),
                MemberId.parse(words.get(1)).orElseThrow(),
                SessionId.parse(words.get(2)).orElseThrow());
    }

    /** Whether it goes on now, with this provider, in this browser. */
    boolean isOf(ProviderKey key, String inBrowser, Instant now) {
        return provider.equals(key) && browser.isOf(inBrowser) && now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "ProviderAttempt[" + provider + "]";
    }
}

package io.parley.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** What a provider says of a person, once its signature is known to be good (OpenID Connect Core, section 3.1.3.7). */
record IdToken(JWTClaimsSet claims) {
    /** How far clocks may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** How old a token may be that was issued for the code we have just redeemed. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** The token that one of these keys has signed; empty when none has. */
    static Optional<IdToken> read(String text, SigningKeys keys) throws IOException {
        try {
            SignedJWT token = SignedJWT.parse(text);
            return keys.haveSigned(token) ? Optional.of(new IdToken(token.getJWTClaimsSet())) : Optional.empty();
        } catch (ParseException notSigned) {
            return Optional.empty();
        }
    }

    /** Why it is not to be believed; empty when it is. */
    Optional<String> complaint(OidcSettings settings, String nonce, Instant now) {
        return Optional.of("iss")
                .filter(any -> !settings.issuer().toString().equals(claims.getIssuer()))
                .or(() -> Optional.of("aud")
                        .filter(any -> !isFor(settings.client().id())))
                .or(() -> Optional.of("exp").filter(any -> isOver(now)))
                .or(() -> Optional.of("iat").filter(any -> !isFresh(now)))
                .or(() -> Optional.of("nonce").filter(any -> !same(nonce, text("nonce"))))
                .or(() -> Optional.of("sub").filter(any -> !ExternalIdentity.isFit(text("sub"))));
    }

    ExternalIdentity identity() {
        return new ExternalIdentity(claims.getIssuer(), claims.getSubject());
    }

    /** The address, if the provider has verified it. */
    Optional<EmailAddress> email() {
        return Boolean.TRUE.equals(claims.getClaim("email_verified"))
                ? EmailAddress.parse(text("email"))
                : Optional.empty();
    }

    /** For us; where it is for others too, it says that it was issued to us. */
    private boolean isFor(String client) {
        Optional<Object> party = Optional.ofNullable(claims.getClaim("azp"));
        boolean alone = claims.getAudience().size() == 1;
        return claims.getAudience().contains(client)
                && party.map(client::equals).orElse(alone);
    }

    private boolean isFresh(Instant now) {
        Optional<Instant> issued = Optional.ofNullable(claims.getIssueTime()).map(Date::toInstant);
        return issued.filter(at -> !at.isAfter(now.plus(SKEW)) && now.isBefore(at.plus(FRESH)))
                .isPresent();
    }

    private boolean isOver(Instant now) {
        return Optional.ofNullable(claims.getExpirationTime())
                .filter(end -> now.isBefore(end.toInstant().plus(SKEW)))
                .isEmpty();
    }

    private String text(String name) {
        return claims.getClaim(name) instanceof String text ? text : "";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "IdToken[…]";
    }
}

package io.parley.http;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.port.TokenSigner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Access tokens as JSON Web Tokens, HS256 and nothing else. A token must say who made it and for whom, when it was made
 * and when it ends, and must be written in the one way we write it. Thread-safe.
 */
public final class JwtTokenSigner implements TokenSigner {
    /** The shortest secret, in bytes: as long as the signature (RFC 7518, section 3.2). */
    public static final int MIN_SECRET = 32;

    private static final String ISSUER = "parley";
    private static final String AUDIENCE = "parley-api";
    private static final String TYPE = "at+jwt";
    private static final String ALGORITHM = "HS256";
    private static final int MAX_LENGTH = 4096;
    /** How far the clocks of two nodes may be apart: a token from a later future is none of ours. */
    private static final long MOST_SKEW_SECONDS = 60;

    private final Algorithm algorithm;

    public JwtTokenSigner(byte[] secret) {
        if (secret.length < MIN_SECRET) {
            throw new IllegalArgumentException("the token secret needs at least " + MIN_SECRET + " bytes");
        }
        algorithm = Algorithm.HMAC256(secret.clone());
    }

    @Override
    public String sign(AccessClaims claims) {
        return JWT.create()
                .withHeader(Map.of("typ", TYPE))
                .withIssuer(ISSUER)
                .withAudience(AUDIENCE)
                .withSubject(claims.member().toString())
                .withClaim("org", claims.organization().toString())
                .withClaim("sid", claims.session().toString())
                .withIssuedAt(claims.issuedAt())
                .withExpiresAt(claims.expiresAt())
                .sign(algorithm);
    }

    @Override
    public Verification verify(String token, Instant now) {
        if (token.length() > MAX_LENGTH || !isWrittenAsWeWrite(token)) {
            return new Verification.Invalid();
        }
        try {
            DecodedJWT genuine = verifier(now).verify(token);
            return claims(genuine).<Verification>map(Verification.Valid::new).orElseGet(Verification.Invalid::new);
        } catch (TokenExpiredException e) {
            return new Verification.Expired();
        } catch (RuntimeException e) {
            // Not only what the library declares: it throws a NullPointerException at a header of "null".
            return new Verification.Invalid();
        }
    }

    private JWTVerifier verifier(Instant now) {
        var rules = (JWTVerifier.BaseVerification) JWT.require(algorithm)
                .withIssuer(ISSUER)
                .withAudience(AUDIENCE)
                .withClaimPresence("iat")
                .withClaimPresence("exp")
                .withClaimPresence("sid")
                .acceptIssuedAt(MOST_SKEW_SECONDS)
                .acceptNotBefore(MOST_SKEW_SECONDS);
        return rules.build(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Optional<AccessClaims> claims(DecodedJWT token) {
        if (!TYPE.equals(token.getType()) || !ALGORITHM.equals(token.getAlgorithm())) {
            return Optional.empty();
        }
        Optional<OrganizationId> organization = text(token, "org").flatMap(OrganizationId::parse);
        Optional<MemberId> member = text(token, "sub").flatMap(MemberId::parse);
        Optional<SessionId> session = text(token, "sid").flatMap(SessionId::parse);
        if (Stream.of(organization, member, session).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new AccessClaims(
                organization.get(),
                member.get(),
                session.get(),
                token.getIssuedAtAsInstant(),
                token.getExpiresAtAsInstant()));
    }

    private static Optional<String> text(DecodedJWT token, String claim) {
        return Optional.ofNullable(token.getClaim(claim).asString());
    }

    /** The last character of base64 has bits that mean nothing; with another one there the token would be the same. */
    private static boolean isWrittenAsWeWrite(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && List.of(parts).stream().allMatch(JwtTokenSigner::isCanonical);
    }

    private static boolean isCanonical(String part) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(decoded)
                    .equals(part);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}

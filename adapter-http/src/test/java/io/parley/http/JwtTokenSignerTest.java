package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.AccessClaims;
import io.parley.messaging.port.TokenSigner.Verification;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTokenSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final AccessClaims CLAIMS = new AccessClaims(
            new OrganizationId(new UUID(1, 1)),
            new MemberId(new UUID(1, 2)),
            new SessionId(new UUID(1, 3)),
            NOW,
            NOW.plus(Duration.ofMinutes(15)));

    private final JwtTokenSigner signer = new JwtTokenSigner(SECRET);

    @Test
    void theSameClaimsComeBack() {
        assertThat(signer.verify(signer.sign(CLAIMS), NOW)).isEqualTo(new Verification.Valid(CLAIMS));
    }

    @Test
    void aTokenEnds() {
        String token = signer.sign(CLAIMS);
        assertThat(signer.verify(token, CLAIMS.expiresAt().minusMillis(1))).isInstanceOf(Verification.Valid.class);
        assertThat(signer.verify(token, CLAIMS.expiresAt().plusSeconds(1))).isEqualTo(new Verification.Expired());
    }

    /** OWASP: a token from the future is none of ours, but clocks may differ a little. */
    @Test
    void aTokenFromTheFutureIsInvalid() {
        String token = signer.sign(CLAIMS);
        assertThat(signer.verify(token, NOW.minusSeconds(60))).isInstanceOf(Verification.Valid.class);
        assertThat(signer.verify(token, NOW.minusSeconds(61))).isEqualTo(new Verification.Invalid());
        assertThat(signer.verify(good().withNotBefore(NOW.plusSeconds(60)).sign(Algorithm.HMAC256(SECRET)), NOW))
                .isInstanceOf(Verification.Valid.class);
        assertInvalid(good().withNotBefore(NOW.plusSeconds(61)).sign(Algorithm.HMAC256(SECRET)));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> new JwtTokenSigner(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherSecretsTokenIsInvalid() {
        byte[] other = SECRET.clone();
        other[31]++;
        assertInvalid(new JwtTokenSigner(other).sign(CLAIMS));
    }

    @Test
    void everyChangeOfOneCharacterIsNoticed() {
        String token = signer.sign(CLAIMS);
        for (int i = 0; i < token.length(); i++) {
            for (char other : "Aw.".toCharArray()) {
                if (token.charAt(i) != other) {
                    assertInvalid(token.substring(0, i) + other + token.substring(i + 1));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "HS384", "RS256", "", "hs256"})
    void anotherAlgorithmIsRefused(String algorithm) {
        String[] parts = signer.sign(CLAIMS).split("\\.");
        String header = base64("{\"typ\":\"at+jwt\",\"alg\":\"" + algorithm + "\"}");
        assertInvalid(header + "." + parts[1] + "." + parts[2]);
        assertInvalid(header + "." + parts[1] + ".");
    }

    @Test
    void aTokenOfAnotherFamilyOfAlgorithmsIsRefused() throws NoSuchAlgorithmException {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertInvalid(
                good().sign(Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate())));
        assertInvalid(good().sign(Algorithm.HMAC512(SECRET)));
        assertInvalid(good().sign(Algorithm.none()));
    }

    enum Missing {
        TYP,
        ISS,
        AUD,
        SUB,
        ORG,
        SID,
        IAT,
        EXP
    }

    @Test
    void theHandmadeTokenIsGood() {
        assertThat(signer.verify(good().sign(Algorithm.HMAC256(SECRET)), NOW))
                .isEqualTo(new Verification.Valid(CLAIMS));
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void everyClaimIsRequired(Missing missing) {
        assertInvalid(without(missing).sign(Algorithm.HMAC256(SECRET)));
    }

    @Test
    void aClaimMustMeanSomething() {
        assertInvalid(good().withIssuer("other").sign(Algorithm.HMAC256(SECRET)));
        assertInvalid(good().withAudience("other").sign(Algorithm.HMAC256(SECRET)));
        assertInvalid(good().withClaim("sid", 5).sign(Algorithm.HMAC256(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "\u0000", "💥", "e30.e30.e30", "bnVsbA.bnVsbA.bnVsbA"})
    void rubbishIsInvalid(String token) {
        assertInvalid(token);
        assertInvalid("x".repeat(1_000_000));
    }

    private static JWTCreator.Builder good() {
        return without(null);
    }

    private static JWTCreator.Builder without(Missing missing) {
        var token = JWT.create();
        Arrays.stream(Missing.values()).filter(each -> each != missing).forEach(each -> add(token, each));
        return missing == Missing.TYP ? token.withHeader(Map.of("typ", "JWT")) : token;
    }

    private static void add(JWTCreator.Builder token, Missing part) {
        switch (part) {
            case TYP -> token.withHeader(Map.of("typ", "at+jwt"));
            case ISS -> token.withIssuer("parley");
            case AUD -> token.withAudience("parley-api");
            case SUB -> token.withSubject(CLAIMS.member().toString());
            case ORG -> token.withClaim("org", CLAIMS.organization().toString());
            case SID -> token.withClaim("sid", CLAIMS.session().toString());
            case IAT -> token.withIssuedAt(NOW);
            case EXP -> token.withExpiresAt(CLAIMS.expiresAt());
        }
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private void assertInvalid(String token) {
        assertThat(signer.verify(token, NOW)).as("%.80s", token).isEqualTo(new Verification.Invalid());
    }
}

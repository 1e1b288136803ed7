package io.parley.testkit.oidc;

import static io.parley.testkit.oidc.Misbehaviour.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the tokens that say who somebody is, as rightly as it is told to. */
record IdTokenMaker(String issuer, String clientId, String clientSecret) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofHours(1);

    String make(Person person, String nonce, Instant now, SigningKey key, Set<Misbehaviour> wrong) {
        return signed(claims(person, nonce, now, wrong), key, wrong);
    }

    private Map<String, Object> claims(Person person, String nonce, Instant now, Set<Misbehaviour> wrong) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", wrong.contains(WRONG_ISSUER) ? "https://evil.example" : issuer);
        claims.put("aud", audience(wrong));
        claims.put("sub", person.subject());
        claims.put("nonce", wrong.contains(WRONG_NONCE) ? "another" : nonce);
        claims.put("email", person.email());
        claims.put("email_verified", !wrong.contains(EMAIL_UNVERIFIED));
        if (wrong.contains(ISSUED_TO_ANOTHER)) {
            claims.put("azp", "another-client");
        }
        Instant issued = issued(now, wrong);
        claims.put("iat", issued.getEpochSecond());
        Instant end = wrong.contains(EXPIRED) ? now.minus(LIFE) : issued.plus(LONG.multipliedBy(3));
        claims.put("exp", end.getEpochSecond());
        leaveOut(claims, wrong);
        return claims;
    }

    private Object audience(Set<Misbehaviour> wrong) {
        if (wrong.contains(SEVERAL_AUDIENCES)) {
            return List.of(clientId, "another-client");
        }
        return wrong.contains(WRONG_AUDIENCE) ? "another-client" : clientId;
    }

    private static Instant issued(Instant now, Set<Misbehaviour> wrong) {
        if (wrong.contains(ISSUED_IN_THE_FUTURE)) {
            return now.plus(LONG);
        }
        return wrong.contains(ISSUED_LONG_AGO) ? now.minus(LONG) : now;
    }

    private static void leaveOut(Map<String, Object> claims, Set<Misbehaviour> wrong) {
        var absent = Map.of(
                WITHOUT_NONCE, "nonce",
                WITHOUT_SUBJECT, "sub",
                WITHOUT_EXPIRY, "exp",
                EMAIL_WITHOUT_A_WORD_ON_IT, "email_verified");
        wrong.stream().filter(absent::containsKey).map(absent::get).forEach(claims::remove);
    }

    private String signed(Map<String, Object> claims, SigningKey key, Set<Misbehaviour> wrong) {
        if (wrong.contains(UNSIGNED)) {
            return content(Map.of("alg", "none"), claims) + ".";
        }
        if (wrong.contains(SIGNED_WITH_THE_PUBLIC_KEY)) {
            return shared(claims, key.id(), key.pair().getPublic().getEncoded());
        }
        if (wrong.contains(SIGNED_WITH_THE_CLIENT_SECRET)) {
            return shared(claims, key.id(), clientSecret.getBytes(StandardCharsets.UTF_8));
        }
        var header = new LinkedHashMap<String, Object>(Map.of("alg", key.algorithm(), "kid", key.id(), "typ", "JWT"));
        SigningKey signer = key;
        if (wrong.contains(SIGNED_BY_ANOTHER) || wrong.contains(KEY_IN_THE_TOKEN)) {
            signer = SigningKey.rsa(key.id());
            header.put("alg", signer.algorithm());
        }
        if (wrong.contains(KEY_IN_THE_TOKEN)) {
            header.put("jwk", signer.published());
        }
        String content = content(header, claims);
        String signature = signer.sign(content);
        return wrong.contains(ALTERED) ? content(header, altered(claims)) + "." + signature : content + "." + signature;
    }

    private static Map<String, Object> altered(Map<String, Object> claims) {
        var altered = new LinkedHashMap<>(claims);
        altered.put("sub", "somebody-else");
        return altered;
    }

    private static String shared(Map<String, Object> claims, String keyId, byte[] secret) {
        try {
            String content = content(Map.of("alg", "HS256", "kid", keyId), claims);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Map<String, Object> header, Map<String, Object> claims) {
        return encoded(json(header)) + "." + encoded(json(claims));
    }

    private static byte[] json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "IdTokenMaker[" + issuer + "]";
    }
}

package io.parley.testkit.oidc;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A key that signs tokens, and its public half as others fetch it (RFC 7517). */
record SigningKey(String id, KeyPair pair) {
    private static final int FIELD_BYTES = 32;

    static SigningKey rsa(String id) {
        return generate(id, "RSA");
    }

    static SigningKey elliptic(String id) {
        return generate(id, "EC");
    }

    private static SigningKey generate(String id, String kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return new SigningKey(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isElliptic() {
        return pair.getPublic() instanceof ECPublicKey;
    }

    String algorithm() {
        return isElliptic() ? "ES256" : "RS256";
    }

    Map<String, Object> published() {
        var json = new LinkedHashMap<String, Object>();
        json.put("kid", id);
        json.put("use", "sig");
        json.put("alg", algorithm());
        if (pair.getPublic() instanceof ECPublicKey elliptic) {
            json.put("kty", "EC");
            json.put("crv", "P-256");
            json.put("x", encoded(elliptic.getW().getAffineX(), FIELD_BYTES));
            json.put("y", encoded(elliptic.getW().getAffineY(), FIELD_BYTES));
        } else if (pair.getPublic() instanceof RSAPublicKey rsa) {
            json.put("kty", "RSA");
            json.put("n", encoded(rsa.getModulus(), (rsa.getModulus().bitLength() + 7) / 8));
            json.put("e", encoded(rsa.getPublicExponent(), 3));
        }
        return json;
    }

    String sign(String content) {
        try {
            var signature = Signature.getInstance(isElliptic() ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(BigInteger number, int length) {
        byte[] all = number.toByteArray();
        byte[] exact = new byte[length];
        int kept = Math.min(all.length, length);
        System.arraycopy(all, all.length - kept, exact, length - kept, kept);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(exact);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}

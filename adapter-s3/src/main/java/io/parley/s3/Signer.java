package io.parley.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as AWS wants it: Signature Version 4. Prints no key. */
record Signer(String accessKey, String secretKey, String region, String service) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** The headers that a request needs besides its own, which are signed with it; but not {@code Host}. */
    Map<String, String> sign(String method, URI address, Map<String, String> own, byte[] body, Instant now) {
        String payload = sha256(body);
        var headers = new TreeMap<>(own);
        headers.put("x-amz-content-sha256", payload);
        headers.put("x-amz-date", STAMP.format(now));
        headers.put("authorization", authorization(method, address, headers, payload, now));
        return headers;
    }

    String authorization(String method, URI address, Map<String, String> headers, String payload, Instant now) {
        var signed = new TreeMap<String, String>();
        headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        signed.put("host", host(address));
        String names = String.join(";", signed.keySet());
        String canonical = String.join("\n", method, path(address), query(address), lines(signed), names, payload);
        String scope = String.join("/", DAY.format(now), region, service, "aws4_request");
        String toSign = String.join(
                "\n", ALGORITHM, STAMP.format(now), scope, sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return ALGORITHM + " Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                + HexFormat.of().formatHex(hmac(key(now), toSign));
    }

    private static String host(URI address) {
        int port = address.getPort();
        boolean usual = port < 0 || port == ("https".equals(address.getScheme()) ? 443 : 80);
        return usual ? address.getHost() : address.getHost() + ":" + port;
    }

    private static String path(URI address) {
        return address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }

    /** In the order of names; the address is encoded already. */
    private static String query(URI address) {
        return Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private byte[] key(Instant now) {
        byte[] day = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), DAY.format(now));
        return hmac(hmac(hmac(day, region), service), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Signer[" + region + "/" + service + "]";
    }
}

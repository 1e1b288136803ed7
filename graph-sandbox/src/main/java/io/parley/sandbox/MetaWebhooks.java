package io.parley.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Meta's side of a webhook: signs bodies with the app secret and posts them. */
public final class MetaWebhooks implements AutoCloseable {
    public static final String SIGNATURE = "X-Hub-Signature-256";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI callback;
    private final String appSecret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public MetaWebhooks(URI callback, String appSecret) {
        this.callback = callback;
        this.appSecret = appSecret;
    }

    /** The value of the header {@link #SIGNATURE}. */
    public static String signature(byte[] body, String appSecret) {
        return "sha256=" + hmac(body, appSecret);
    }

    /** HMAC-SHA256 in lower-case hexadecimal digits, which also proves that one knows an app's secret. */
    public static String hmac(byte[] message, String appSecret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Posts a body, signed, and returns the status of the answer. */
    public int post(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(callback)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header(SIGNATURE, signature(bytes, appSecret))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while posting", interrupted);
        }
    }

    /** Ends calls that are under way, too. */
    void abort() {
        client.shutdownNow();
        client.close();
    }

    @Override
    public void close() {
        client.close();
    }
}

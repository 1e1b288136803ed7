package io.parley.app.server;

import io.parley.app.configuration.Configuration;
import io.parley.app.configuration.SecretFolder;
import io.parley.app.host.EncryptionKey;
import io.parley.messaging.channel.Settings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What this server signs and seals with: configured, or made on the first start and kept. Prints nothing of it.
 *
 * @param appSecret what Meta signs webhooks with; empty when nobody told us, and then none is believed
 */
public record Secrets(
        String jwt, List<EncryptionKey> encryption, Optional<String> appSecret, Optional<String> verifyToken) {
    public Secrets {
        encryption = List.copyOf(encryption);
    }

    /** In a demonstration the app at Meta is made up too, so that its simulated customer can sign. */
    public static Secrets of(Configuration configuration, SecretFolder folder) {
        var keys = configuration.keys();
        var meta = configuration.meta();
        Optional<SecretFolder> invented = Optional.of(folder).filter(any -> configuration.demo());
        return new Secrets(
                keys.jwt().orElseGet(() -> folder.get("jwt-secret")),
                EncryptionKey.allOf(keys.encryption().orElseGet(() -> folder.get("encryption-key"))),
                meta.appSecret().or(() -> invented.map(made -> made.get("app-secret"))),
                meta.verifyToken().or(() -> invented.map(made -> made.get("verify-token"))));
    }

    /** The settings that adapters of Meta's channels ask the deployment for, besides those of how accounts are connected. */
    Settings ofMeta() {
        var values = new HashMap<String, String>();
        appSecret.ifPresent(secret -> values.put("appSecret", secret));
        verifyToken.ifPresent(token -> values.put("verifyToken", token));
        return new Settings(Map.copyOf(values));
    }

    /** A key of its own for each purpose, so that no signature can be used for another one. */
    byte[] keyFor(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(jwt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}

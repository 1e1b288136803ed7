package io.parley.sandbox;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An app in Meta's dashboard: who signs webhooks, and where they go. The product "Instagram API with Instagram Login" has
 * an id and a secret of its own. Prints no secret.
 */
public final class App {
    private final String id;
    private final String secret;
    private final String instagramId;
    private final String instagramSecret;
    private final Map<Platform, Callback> callbacks = new ConcurrentHashMap<>();
    private final Set<String> features = ConcurrentHashMap.newKeySet();

    App(String id, String secret, String instagramId, String instagramSecret) {
        this.id = id;
        this.secret = secret;
        this.instagramId = instagramId;
        this.instagramSecret = instagramSecret;
        features.add("HUMAN_AGENT");
    }

    /** Where webhooks of a platform go, and which fields the app listens to. */
    record Callback(URI address, Set<String> fields) {
        Callback {
            fields = Set.copyOf(fields);
        }
    }

    public String id() {
        return id;
    }

    public String instagramId() {
        return instagramId;
    }

    /** Sends a platform's webhooks there from now on, every field of them. */
    public App callback(Platform platform, URI address) {
        return callback(platform, address, Fields.of(platform));
    }

    /** Sends a platform's webhooks there from now on, these fields only. */
    public App callback(Platform platform, URI address, Set<String> fields) {
        callbacks.put(platform, new Callback(address, fields));
        return this;
    }

    /** Takes back the feature "Human Agent", which App Review has to grant; an app has it until then. */
    public App withoutHumanAgent() {
        features.remove("HUMAN_AGENT");
        return this;
    }

    boolean mayTag(String tag) {
        return features.contains(tag);
    }

    Optional<Callback> callback(Platform platform) {
        return Optional.ofNullable(callbacks.get(platform));
    }

    void forgetCallback(Platform platform) {
        callbacks.remove(platform);
    }

    Set<Platform> platforms() {
        return new TreeSet<>(callbacks.keySet());
    }

    String secret() {
        return secret;
    }

    String instagramSecret() {
        return instagramSecret;
    }

    boolean isToken(String value) {
        return value.equals(id + "|" + secret);
    }

    @Override
    public String toString() {
        return "App[" + id + "]";
    }
}

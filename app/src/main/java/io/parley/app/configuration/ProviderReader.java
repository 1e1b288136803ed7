package io.parley.app.configuration;

import io.parley.messaging.identity.ProviderKey;
import io.parley.oidc.OidcSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Reads whom people can sign in with, besides with a password. */
record ProviderReader(Environment environment, URI home) {
    private static final String PROVIDERS = "OIDC_PROVIDERS";
    private static final Set<String> BUILT_IN = Set.of("google", "facebook", "exchange");
    private static final String UNSETTLED = "https://unset.example";

    List<OidcSettings> read() {
        var providers = new ArrayList<OidcSettings>();
        client("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET")
                .map(client -> OidcSettings.google(client, callback("google")))
                .ifPresent(providers::add);
        client("FACEBOOK_APP_ID", "FACEBOOK_APP_SECRET")
                .map(client -> OidcSettings.facebook(client, callback("facebook"), graphVersion()))
                .ifPresent(providers::add);
        names().forEach(key -> standard(key, callback(key.value())).ifPresent(providers::add));
        return providers;
    }

    private URI callback(String key) {
        return home.resolve("/api/v1/auth/oauth/" + key + "/callback");
    }

    private String graphVersion() {
        return environment.text("META_GRAPH_VERSION").orElse("v25.0");
    }

    private Optional<OidcSettings.Client> client(String idName, String secretName) {
        Optional<String> id = environment.text(idName);
        Optional<String> secret = environment.text(secretName);
        if (id.isPresent() != secret.isPresent()) {
            String missing = id.isEmpty() ? idName : secretName;
            String other = id.isEmpty() ? secretName : idName;
            environment.problem(missing, "is unset, but " + other + " is set.", "Set it, or unset " + other + ".");
        }
        return id.flatMap(name -> secret.map(word -> new OidcSettings.Client(name, word)));
    }

    private Set<ProviderKey> names() {
        var keys = new LinkedHashSet<ProviderKey>();
        Arrays.stream(environment.text(PROVIDERS).orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> ProviderKey.parse(name)
                        .filter(key -> !BUILT_IN.contains(key.value()))
                        .ifPresentOrElse(keys::add, this::unfitName));
        return keys;
    }

    private void unfitName() {
        environment.problem(
                PROVIDERS,
                "has a name that cannot be used.",
                "Write names of small letters, digits and hyphens, as acme,corp; not " + String.join(" or ", BUILT_IN)
                        + ".");
    }

    private Optional<OidcSettings> standard(ProviderKey key, URI callback) {
        String prefix = "OIDC_" + key.value().toUpperCase(Locale.ROOT).replace('-', '_') + "_";
        URI issuer = issuer(prefix + "ISSUER");
        var client = client(prefix + "CLIENT_ID", prefix + "CLIENT_SECRET");
        if (client.isEmpty() && environment.text(prefix + "CLIENT_ID").isEmpty()) {
            environment.problem(
                    prefix + "CLIENT_ID",
                    "is unset, but " + PROVIDERS + " names " + key + ".",
                    "Set it with its secret, or take the name out.");
        }
        String name = environment.text(prefix + "NAME").orElse(key.value());
        try {
            return client.map(known -> OidcSettings.standard(key, name, issuer, known, callback));
        } catch (IllegalArgumentException unsafe) {
            unfitIssuer(prefix + "ISSUER");
            return Optional.empty();
        }
    }

    private URI issuer(String setting) {
        try {
            return URI.create(environment.text(setting).orElseThrow());
        } catch (IllegalArgumentException | NoSuchElementException unset) {
            unfitIssuer(setting);
            return URI.create(UNSETTLED);
        }
    }

    private void unfitIssuer(String setting) {
        environment.problem(
                setting,
                "is not the address of an issuer.",
                "Write it as the provider does, as https://login.example.com, without /.well-known and what follows.");
    }
}

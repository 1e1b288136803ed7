package io.parley.oidc;

import io.parley.messaging.identity.ProviderKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A provider, and what it knows us by. Prints no secret.
 *
 * @param name as people see it
 * @param issuer exactly as the provider writes it
 * @param callback our address that it sends people back to, as it was registered there
 * @param tokenEndpoint for a provider whose discovery document does not say it
 */
public record OidcSettings(
        ProviderKey key,
        String name,
        URI issuer,
        Client client,
        URI callback,
        List<String> scopes,
        Optional<URI> tokenEndpoint) {
    public OidcSettings {
        if (!Addresses.isSafe(issuer) || issuer.getRawQuery() != null || issuer.getRawFragment() != null) {
            throw new IllegalArgumentException("an issuer is an https address without a query");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a provider has a name");
        }
        scopes = List.copyOf(scopes);
    }

    /** What the provider knows us by. */
    public record Client(String id, String secret) {
        public Client {
            if (id.isBlank() || secret.isBlank()) {
                throw new IllegalArgumentException("a client has an id and a secret");
            }
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    public static OidcSettings google(Client client, URI callback) {
        return standard(
                new ProviderKey("google"), "Google", URI.create("https://accounts.google.com"), client, callback);
    }

    /**
     * Facebook speaks OpenID Connect on the web, but its discovery document lacks the address where codes are redeemed. It
     * does not say whether it has verified an e-mail address, so none is believed.
     *
     * @param graphVersion as {@code v25.0}
     */
    public static OidcSettings facebook(Client client, URI callback, String graphVersion) {
        return new OidcSettings(
                new ProviderKey("facebook"),
                "Facebook",
                URI.create("https://www.facebook.com"),
                client,
                callback,
                List.of("openid"),
                Optional.of(URI.create("https://graph.facebook.com/" + graphVersion + "/oauth/access_token")));
    }

    /** Whoever follows the standard. */
    public static OidcSettings standard(ProviderKey key, String name, URI issuer, Client client, URI callback) {
        return new OidcSettings(key, name, issuer, client, callback, List.of("openid", "email"), Optional.empty());
    }
}

package io.parley.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a provider is asked what (OpenID Connect Discovery 1.0).
 *
 * @param basic whether we say who we are in a header, rather than in the form
 */
record Endpoints(URI authorization, URI token, URI keys, boolean basic) {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final String METHODS = "token_endpoint_auth_methods_supported";

    static Endpoints discover(OidcSettings settings, Wire wire) throws IOException {
        String issuer = settings.issuer().toString();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> document = wire.get(URI.create(base + WELL_KNOWN));
        if (!issuer.equals(document.get("issuer"))) {
            throw new IOException("the discovery document is another issuer's");
        }
        Optional<URI> known = settings.tokenEndpoint();
        return new Endpoints(
                address(document, "authorization_endpoint"),
                known.isPresent() ? known.get() : address(document, "token_endpoint"),
                address(document, "jwks_uri"),
                known.isEmpty() && takesBasic(document));
    }

    private static URI address(Map<String, Object> document, String name) throws IOException {
        try {
            URI address = URI.create(String.valueOf(document.get(name)));
            if (Addresses.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("the discovery document has no usable " + name, notAnAddress);
        }
        throw new IOException("the discovery document has no usable " + name);
    }

    /** Which it does unless it says otherwise. */
    private static boolean takesBasic(Map<String, Object> document) {
        return !(document.get(METHODS) instanceof List<?> methods) || methods.contains("client_secret_basic");
    }
}

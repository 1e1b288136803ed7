package io.parley.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.port.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider that speaks OpenID Connect. Thread-safe. */
public final class OidcProvider implements IdentityProvider, AutoCloseable {
    /** How long a call to a provider may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcSettings settings;
    private final InstantSource time;
    private final Wire wire;
    private final Kept<Endpoints> endpoints;
    private final SigningKeys keys;

    public OidcProvider(OidcSettings settings, InstantSource time) {
        this(settings, time, PATIENCE);
    }

    OidcProvider(OidcSettings settings, InstantSource time, Duration patience) {
        this.settings = settings;
        this.time = time;
        this.wire = new Wire(patience);
        this.endpoints = new Kept<>(time, () -> Endpoints.discover(settings, wire));
        this.keys = new SigningKeys(new Kept<>(time, this::fetchKeys));
    }

    private JWKSet fetchKeys() throws IOException {
        return SigningKeys.parse(wire.get(endpoints.get().keys()));
    }

    @Override
    public ProviderKey key() {
        return settings.key();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Direction direct(Request request) {
        try {
            URI authorization = endpoints.get().authorization();
            var query = new LinkedHashMap<String, String>();
            query.put("response_type", "code");
            query.put("client_id", settings.client().id());
            query.put("redirect_uri", settings.callback().toString());
            query.put("scope", String.join(" ", settings.scopes()));
            query.put("state", request.state());
            query.put("nonce", request.nonce());
            query.put("code_challenge", request.challenge());
            query.put("code_challenge_method", "S256");
            String joint = authorization.getRawQuery() == null ? "?" : "&";
            return new Direction.To(authorization + joint + form(query));
        } catch (IOException unreachable) {
            warn(unreachable);
            return new Direction.Unreachable();
        }
    }

    @Override
    public Testimony redeem(Code code) {
        try {
            Wire.Answer answer = wire.send(redemption(code));
            return answer.status() >= 500 ? new Testimony.Unreachable() : testimony(answer, code);
        } catch (IOException unreachable) {
            warn(unreachable);
            return new Testimony.Unreachable();
        }
    }

    private HttpRequest redemption(Code code) throws IOException {
        Endpoints known = endpoints.get();
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code.value());
        fields.put("redirect_uri", settings.callback().toString());
        fields.put("code_verifier", code.verifier());
        var request = HttpRequest.newBuilder(known.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        if (known.basic()) {
            request.header("Authorization", basic());
        } else {
            fields.put("client_id", settings.client().id());
            fields.put("client_secret", settings.client().secret());
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(form(fields))).build();
    }

    private Testimony testimony(Wire.Answer answer, Code code) throws IOException {
        if (answer.status() != 200) {
            return refused("status " + answer.status());
        }
        if (!(Wire.json(answer.body()).get("id_token") instanceof String text)) {
            return refused("no id_token");
        }
        Optional<IdToken> token = IdToken.read(text, keys);
        if (token.isEmpty()) {
            return refused("signature");
        }
        return token.get()
                .complaint(settings, code.nonce(), time.instant())
                .map(this::refused)
                .orElseGet(() ->
                        new Testimony.Known(token.get().identity(), token.get().email()));
    }

    private Testimony refused(String why) {
        LOG.warn("a sign-in is not believed provider={} because={}", settings.key(), why);
        return new Testimony.Refused(why);
    }

    private void warn(IOException fault) {
        LOG.warn("the provider cannot be asked provider={} because={}", settings.key(), fault.getMessage());
    }

    private String basic() {
        String both = encoded(settings.client().id()) + ":"
                + encoded(settings.client().secret());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        wire.close();
    }
}

package io.parley.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes back from a login dialog: good once, for a short while, and for one app and address only. */
final class Codes {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Code> codes = new HashMap<>();

    /**
     * A code and what it is good for.
     *
     * @param kind what it becomes
     * @param redirectUri empty for embedded sign-up from a page, which has none
     */
    record Code(
            App app, Token.Kind kind, String owner, Optional<String> redirectUri, Set<String> scopes, Instant issued) {}

    Codes(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    String facebook(App app, FacebookUser user, Optional<String> redirectUri, Set<String> scopes) {
        return add(new Code(app, Token.Kind.USER, user.id(), redirectUri, scopes, clock.instant()));
    }

    String business(App app, FacebookUser user, Optional<String> redirectUri) {
        var kind = Token.Kind.SYSTEM_USER;
        return add(new Code(app, kind, user.id(), redirectUri, Token.ALL_SCOPES, clock.instant()));
    }

    String instagram(App app, InstagramAccount account, String redirectUri, Set<String> scopes) {
        var kind = Token.Kind.INSTAGRAM;
        return add(new Code(app, kind, account.id(), Optional.of(redirectUri), scopes, clock.instant()));
    }

    private String add(Code code) {
        var value = "AQ" + ids.opaque();
        codes.put(value, code);
        return value;
    }

    /** Uses a code up; refused when it was used before, is too old, or was meant for somebody else. */
    Code redeem(String value, App app, Optional<String> redirectUri) {
        var code = Optional.ofNullable(codes.get(value))
                .orElseThrow(() -> GraphError.of(100, "This authorization code has been used.")
                        .with(36009)
                        .refused());
        if (!code.app().equals(app) || !code.redirectUri().equals(redirectUri)) {
            throw GraphError.of(
                            100,
                            "Error validating verification code. Please make sure your redirect_uri is identical to"
                                    + " the one you used in the OAuth dialog request")
                    .with(36008)
                    .refused();
        }
        codes.remove(value);
        if (clock.instant().isAfter(code.issued().plus(LIFETIME))) {
            throw GraphError.of(100, "This authorization code has expired.")
                    .with(36007)
                    .refused();
        }
        return code;
    }
}

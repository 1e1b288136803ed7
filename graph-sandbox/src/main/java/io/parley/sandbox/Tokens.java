package io.parley.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All access tokens, alive and ended; page: Facebook Login, Access Token Guide. */
final class Tokens {
    static final Duration SHORT = Duration.ofHours(1);
    static final Duration LONG = Duration.ofDays(60);

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, TokenEnd> ended = new HashMap<>();

    Tokens(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes a token known under a value somebody chose; a second time it opens more. */
    Token add(Token token) {
        return tokens.merge(token.value(), token, Token::and);
    }

    /** Makes a token with a value of its own. */
    Token grant(App app, Token.Kind kind, String owner, Set<String> scopes, Set<String> objects) {
        var prefix = kind == Token.Kind.INSTAGRAM ? "IGAA" : "EAAG";
        return add(new Token(prefix + ids.opaque(), app, kind, owner, scopes, objects, clock.instant(), Instant.MAX));
    }

    /** A page's token, which lives as long as the person's: for ever when that one was long-lived. */
    Token grantForPage(Token person, Page page) {
        return grant(person.app(), Token.Kind.PAGE, page.id(), person.scopes(), Set.of(page.id()));
    }

    /** The same rights under a new value, for so long. */
    Token renew(Token token, Duration lifetime) {
        var renewed = grant(token.app(), token.kind(), token.owner(), token.scopes(), token.objects());
        return expire(renewed, lifetime);
    }

    Token expire(Token token, Duration lifetime) {
        var limited = token.until(clock.instant().plus(lifetime));
        tokens.put(limited.value(), limited);
        return limited;
    }

    Optional<Token> find(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    /** Why a token serves no longer; empty while it does. */
    Optional<TokenEnd> endOf(Token token) {
        var expired = !clock.instant().isBefore(token.expires());
        return Optional.ofNullable(ended.get(token.value()))
                .or(() -> expired ? Optional.of(TokenEnd.EXPIRED) : Optional.empty());
    }

    /** The token of this value; refused when it never was or serves no longer. */
    Token alive(String value) {
        var token = find(value).orElseThrow(() -> GraphErrors.noToken().refused());
        endOf(token).ifPresent(end -> {
            throw GraphErrors.endedToken(end).refused();
        });
        return token;
    }

    void end(String value, TokenEnd end) {
        ended.put(value, end);
    }

    /** Ends all that somebody owns, as a changed password does. */
    void endAllOf(String owner, TokenEnd end) {
        tokens.values().stream().filter(token -> token.owner().equals(owner)).forEach(token -> end(token.value(), end));
    }
}

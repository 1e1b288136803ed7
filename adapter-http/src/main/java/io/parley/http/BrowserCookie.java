package io.parley.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one browser alone knows, so that a sign-in that is begun in it ends in it. No script reads it, no other site has it
 * sent along but by a link, no neighbour on another subdomain sets it ({@code __Host-}), and it travels encrypted.
 */
final class BrowserCookie {
    private static final String NAME = "__Host-parley-browser";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECONDS = 15 * 60;

    private BrowserCookie() {}

    /** What the request's browser knows. */
    static Optional<String> of(Ask ask) {
        return Optional.ofNullable(ask.context().cookie(NAME))
                .filter(value -> SHAPE.matcher(value).matches());
    }

    static Answer keptIn(Answer answer, String browser) {
        return answer.with(
                "Set-Cookie",
                NAME + "=" + browser + "; Path=/; Max-Age=" + SECONDS + "; HttpOnly; Secure; SameSite=Lax");
    }
}

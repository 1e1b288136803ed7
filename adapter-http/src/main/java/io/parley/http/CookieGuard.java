package io.parley.http;

import io.parley.wire.Cookies;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import io.parley.wire.SameOrigin;
import java.util.Optional;
import java.util.Set;

/**
 * Believes cookies only where no other page can have sent them: browsers send them by themselves, so whoever changes
 * something with them has to show that it was our page that asked.
 *
 * @param origins other pages than our own that may ask
 */
record CookieGuard(Set<String> origins) {
    /** No form and no foreign script can send it without being allowed to. */
    static final String HEADER = "X-Parley-CSRF";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    CookieGuard {
        origins = Set.copyOf(origins);
    }

    /** The access token of a browser; rejects a request that another page may have made. */
    Optional<String> accessToken(Ask ask) {
        Optional<String> token = cookie(ask, Cookies.ACCESS);
        if (token.isPresent() && !READING.contains(ask.context().method().name())) {
            checkPage(ask);
        }
        return token;
    }

    /** The refresh token of a browser; rejects a request that another page may have made. */
    Optional<String> refreshToken(Ask ask) {
        checkPage(ask);
        return cookie(ask, Cookies.REFRESH);
    }

    /** Rejects a request that another page may have made. */
    void checkPage(Ask ask) {
        boolean marked = ask.header(HEADER).filter("1"::equals).isPresent();
        boolean ours = ask.header("Origin")
                .map(origin -> isAllowed(origin, ask))
                .orElseGet(
                        () -> ask.header("Sec-Fetch-Site").map(OURS::contains).orElse(true));
        if (!marked || !ours) {
            throw new Rejected(Problem.of(ProblemCode.CSRF));
        }
    }

    private boolean isAllowed(String origin, Ask ask) {
        return origins.contains(origin)
                || SameOrigin.isAt(
                        origin, Optional.ofNullable(ask.context().host()).orElse(""));
    }

    private static Optional<String> cookie(Ask ask, String name) {
        return Optional.ofNullable(ask.context().cookie(name)).filter(value -> !value.isEmpty());
    }
}

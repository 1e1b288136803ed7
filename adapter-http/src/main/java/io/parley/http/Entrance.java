package io.parley.http;

import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.service.SignInService;
import io.parley.messaging.service.SignedIn;
import io.parley.wire.Cookies;
import io.parley.wire.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a sign-in is handed out: as tokens in the answer or, to a browser that asks for it, as cookies that no script can
 * read.
 */
record Entrance(CookieGuard guard) {
    static final String MODE = "cookie, to get cookies instead of tokens";

    private static final String COOKIE = "cookie";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";

    static Schema modes() {
        return Schema.words(List.of(COOKIE));
    }

    /** Signs in, and hands it out as was asked for. Nothing is done for a page that must not ask. */
    Answer answer(Ask ask, int status, Supplier<Outcome<SignedIn>> signIn) {
        boolean cookies = asksForCookies(ask);
        if (cookies) {
            guard.checkPage(ask);
        }
        return ask.answer(
                signIn.get(),
                signedIn -> cookies ? withCookies(status, signedIn) : Answer.json(status, Rows.signedIn(signedIn)));
    }

    static boolean asksForCookies(Ask ask) {
        return ask.query("mode", COOKIE, text -> Optional.of(text).filter(COOKIE::equals))
                .isPresent();
    }

    private static Answer withCookies(int status, SignedIn signedIn) {
        return Answer.json(status, Rows.signedInByCookie(signedIn))
                .withCookie(cookie(Cookies.ACCESS, signedIn.accessToken(), signedIn.expiresIn()))
                .withCookie(cookie(Cookies.REFRESH, signedIn.refreshToken(), SignInService.SESSION_LIFE));
    }

    /** The same answer, after which a browser has no cookies of ours. */
    static Answer leaving(Answer answer) {
        return answer.withCookie(cookie(Cookies.ACCESS, "", Duration.ZERO))
                .withCookie(cookie(Cookies.REFRESH, "", Duration.ZERO));
    }

    private static String cookie(String name, String value, Duration life) {
        return name + "=" + value + ATTRIBUTES + life.toSeconds();
    }
}

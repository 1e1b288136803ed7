package io.parley.http;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.network.NetworkAddress;
import io.parley.messaging.port.RateLimiter;
import io.parley.messaging.port.RateLimiter.Grant;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets nobody ask more than their share, and says in each answer how much of it is left
 * (draft-ietf-httpapi-ratelimit-headers). Thread-safe.
 */
record Throttle(RateLimiter limiter, RateLimits limits) {
    /** Before anybody is known. */
    void arrive(Route route, Ask ask) {
        Traffic traffic = Traffic.of(route);
        if (traffic != Traffic.FREE) {
            take("address", household(ask), limits.address(), ask);
        }
        if (traffic == Traffic.SIGN_IN) {
            take("sign-in", household(ask), limits.signIn(), ask);
        } else if (traffic == Traffic.OPEN) {
            take("stranger", household(ask), limits.stranger(), ask);
        }
    }

    /** The caller; who turns out to be nobody is counted as a stranger. */
    Caller callerOf(Route route, Ask ask, Supplier<Caller> authentication) {
        Caller caller;
        try {
            caller = authentication.get();
        } catch (Rejected unknown) {
            if (unknown.problem().status() < 500) {
                take("stranger", household(ask), limits.stranger(), ask);
            }
            throw unknown;
        }
        take("member", caller.member().toString(), limits.member(), ask);
        take("organization", caller.organization().toString(), limits.organization(), ask);
        if (Traffic.of(route) == Traffic.HEAVY) {
            take("heavy", caller.member().toString(), limits.heavy(), ask);
        }
        return caller;
    }

    /** What cannot be told apart is counted together. */
    private static String household(Ask ask) {
        return NetworkAddress.parse(ask.origin().address())
                .map(address -> address.household().text())
                .orElse("unknown");
    }

    private void take(String policy, String key, Optional<Rate> rate, Ask ask) {
        rate.ifPresent(allowed -> {
            Grant grant = limiter.take(policy, key, allowed);
            tell(ask, policy, allowed, grant);
            if (!grant.given()) {
                throw new Rejected(
                        Problem.of(ProblemCode.TOO_MANY_REQUESTS).with("retryAfter", seconds(grant.retryAfter())));
            }
        });
    }

    private static void tell(Ask ask, String policy, Rate rate, Grant grant) {
        var response = ask.context().res();
        response.addHeader(
                "RateLimit-Policy",
                "\"" + policy + "\";q=" + rate.times() + ";w=" + rate.per().toSeconds());
        response.addHeader("RateLimit", "\"" + policy + "\";r=" + grant.left() + ";t=" + seconds(grant.untilFull()));
    }

    /** Rounded up: who comes a moment too early is sent away again. */
    private static long seconds(Duration time) {
        return time.isZero() ? 0 : Math.max(1, time.plusNanos(999_999_999).toSeconds());
    }
}

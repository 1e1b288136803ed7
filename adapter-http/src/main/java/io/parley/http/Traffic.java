package io.parley.http;

import io.javalin.http.HandlerType;
import java.util.Set;

/** What kind of request a route takes, as far as it matters for how many of them. */
enum Traffic {
    /** Platforms and load balancers, which come as often as they have to. */
    FREE,
    /** Attempts to get in. */
    SIGN_IN,
    /** What anybody may ask. */
    OPEN,
    USUAL,
    /** What costs more than the rest. */
    HEAVY;

    private static final String SIGNING_IN = "/api/v1/auth/";
    /** Whoever sends these has been let in before. */
    private static final Set<String> IN_ALREADY = Set.of(SIGNING_IN + "refresh", SIGNING_IN + "logout");

    static Traffic of(Route route) {
        String path = route.path();
        if (path.startsWith("/hooks/") || path.startsWith("/health")) {
            return FREE;
        }
        if (route.work() instanceof Route.Work.ForAnyone) {
            boolean attempt = route.method().equals(HandlerType.POST) && path.startsWith(SIGNING_IN);
            return attempt && !IN_ALREADY.contains(path) ? SIGN_IN : OPEN;
        }
        boolean heavy = route.work() instanceof Route.Work.ForUploads || path.contains("/search");
        return heavy ? HEAVY : USUAL;
    }
}

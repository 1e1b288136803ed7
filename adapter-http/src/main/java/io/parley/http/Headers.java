package io.parley.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The headers that every answer carries, good or bad, and who may read it from a browser. */
record Headers(Set<String> origins, Doorkeeper doorkeeper) {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<HandlerType> NEVER = Set.of(HandlerType.TRACE, HandlerType.CONNECT);
    private static final Map<String, String> ALWAYS = always();

    Headers {
        origins = Set.copyOf(origins);
    }

    /** The id that the request goes by: its own, if that is harmless in a log, or a new one. */
    static String requestId(Context context) {
        return Optional.ofNullable(context.<String>attribute(REQUEST_ID)).orElseGet(() -> {
            String id = Optional.ofNullable(context.header(REQUEST_ID))
                    .filter(sent -> SANE.matcher(sent).matches())
                    .orElseGet(() -> UUID.randomUUID().toString());
            context.attribute(REQUEST_ID, id);
            return id;
        });
    }

    /** What keeps browsers from doing harm with an answer. */
    static Map<String, String> security() {
        return ALWAYS;
    }

    /** Sets the headers; answers a browser that asks whether it may call us. */
    void before(Context context) {
        ALWAYS.forEach(context::header);
        context.header("Content-Security-Policy", contentPolicy(context));
        // Our own pages on another origin show files in images, which is no call that browsers ask about.
        context.header("Cross-Origin-Resource-Policy", origins.isEmpty() ? "same-origin" : "cross-origin");
        if (doorkeeper.isSecure(context.req().getRemoteAddr(), context.req().getScheme(), Edge.headers(context))) {
            context.header("Strict-Transport-Security", "max-age=" + YEAR.toSeconds());
        }
        context.header(REQUEST_ID, requestId(context));
        context.header("Vary", "Origin");
        if (NEVER.contains(context.method())) {
            throw new Rejected(Problem.of(ProblemCode.METHOD_NOT_ALLOWED));
        }
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        if (!origins.contains(origin)) {
            return;
        }
        context.header("Access-Control-Allow-Origin", origin);
        // These origins are named one by one; the cookies are theirs as well.
        context.header("Access-Control-Allow-Credentials", "true");
        context.header(
                "Access-Control-Expose-Headers",
                "Accept-Ranges, Content-Disposition, Content-Range, ETag, Stream-Position, X-Request-Id, Idempotent-Replayed, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate");
        boolean asksFirst = context.header("Access-Control-Request-Method") != null;
        if (context.method().equals(HandlerType.OPTIONS) && asksFirst) {
            allow(context);
        }
    }

    private static void allow(Context context) {
        context.header("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        context.header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        context.header(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Last-Event-ID, Range, X-File-Name, X-Parley-CSRF, X-Request-Id");
        context.header("Access-Control-Max-Age", "600");
        context.status(204).skipRemainingHandlers();
    }

    /** Not every browser takes 'self' for sockets as well. */
    private static String contentPolicy(Context context) {
        return contentPolicy(Optional.ofNullable(context.header("Host"))
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> " ws://" + host + " wss://" + host)
                .orElse(""));
    }

    private static String contentPolicy(String sockets) {
        return "default-src 'self'; connect-src 'self'" + sockets + "; img-src 'self' data:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static Map<String, String> always() {
        var always = new LinkedHashMap<String, String>();
        always.put("Content-Security-Policy", contentPolicy(""));
        always.put("X-Content-Type-Options", "nosniff");
        always.put("X-Frame-Options", "DENY");
        always.put("Referrer-Policy", "no-referrer");
        always.put("Cross-Origin-Opener-Policy", "same-origin");
        always.put("Cross-Origin-Resource-Policy", "same-origin");
        // Some organizations ask where somebody is before they let them in.
        always.put("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        return Map.copyOf(always);
    }
}

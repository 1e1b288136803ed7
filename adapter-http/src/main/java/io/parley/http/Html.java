package io.parley.http;

import io.parley.wire.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Plain pages for people: one style sheet inside, nothing loaded from anywhere. */
final class Html {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
            h2{font:600 1rem ui-monospace,monospace;margin:1.5rem 0 .25rem}
            p{margin:.25rem 0}small{color:#57606a}code{font-family:ui-monospace,monospace}""";

    private Html() {}

    /** Every route, as a list. */
    static Answer routes(List<Route> routes) {
        String list = routes.stream().map(Html::route).collect(Collectors.joining("\n"));
        return page(
                "Parley: the API",
                "<p>As a document for machines: <a href=\"/openapi.json\">openapi.json</a></p>\n" + list);
    }

    /** What a code means. */
    static Answer problem(ProblemCode code) {
        String body = "<p><code>" + escaped(code.word()) + "</code> · status " + code.status() + " · "
                + (code.retryable() ? "may succeed later" : "will fail again as it is") + "</p>\n<p>"
                + escaped(code.explanation()) + "</p>";
        return page(code.title(), body);
    }

    private static String route(Route route) {
        String parameters = route.parameters().stream()
                .map(each -> "<p><code>?" + escaped(each.name()) + "</code> " + escaped(each.meaning()) + "</p>")
                .collect(Collectors.joining());
        String who = route.work() instanceof Route.Work.ForMembers ? "members" : "anyone";
        return "<h2>" + route.method().name() + " " + escaped(route.path()) + "</h2>\n<p>" + escaped(route.summary())
                + " <small>(" + who + ")</small></p>" + parameters;
    }

    private static Answer page(String title, String body) {
        String html = """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width"><style>%s</style></head>
                <body><h1>%s</h1>
                %s
                </body></html>
                """.formatted(escaped(title), STYLE, escaped(title), body);
        return Answer.text(200, "text/html", html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'sha256-" + hashOf(STYLE)
                                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static String hashOf(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

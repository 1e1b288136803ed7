package io.parley.whatsapp;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.message.FailureReason;
import io.parley.meta.GraphEndpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Embedded sign-up, after Meta's page of that name: a business shares its WhatsApp accounts with our app, and each of
 * their numbers can become a channel.
 */
record WhatsAppSignUp(GraphEndpoint graph) implements SignUp {
    private static final int LONGEST_TOKEN = 4000;
    private static final String SCOPES = "business_management,whatsapp_business_management,whatsapp_business_messaging";
    private static final FailureReason NOTHING_SHARED = new FailureReason(
            "nothing-shared",
            "No WhatsApp business account was shared. Connect again and choose an account with a phone number.",
            "");

    @Override
    public URI begin(URI redirect, String state, Settings deployment) {
        var query = new TreeMap<>(Map.of(
                "client_id",
                deployment.get(WhatsAppSettings.APP_ID),
                "redirect_uri",
                redirect.toString(),
                "response_type",
                "code",
                "override_default_response_type",
                "true",
                "state",
                state));
        var configuration = deployment.get(WhatsAppSettings.SIGN_UP_CONFIGURATION);
        query.put(configuration.isBlank() ? "scope" : "config_id", configuration.isBlank() ? SCOPES : configuration);
        return URI.create(dialog()
                + query.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", "")));
    }

    /** A code from Meta's own window, which leads nowhere, comes with an empty redirect. */
    @Override
    public Asked<List<Found>> complete(String code, URI redirect, Session session) {
        var settings = session.settings();
        var query = new TreeMap<>(Map.of(
                "client_id", settings.get(WhatsAppSettings.APP_ID),
                "client_secret", settings.get(WhatsAppSettings.APP_SECRET),
                "code", code));
        if (!redirect.toString().isEmpty()) {
            query.put("redirect_uri", redirect.toString());
        }
        return CloudApi.anonymous(graph, session)
                .get(query, answer -> answer.id("access_token", LONGEST_TOKEN), "oauth", "access_token")
                .then(token -> AccessToken.inspect(token, graph, session).then(about -> found(token, about, session)));
    }

    private Asked<List<Found>> found(String token, AccessToken about, Session session) {
        Asked<List<Found>> numbers = new GrantedNumbers(graph, session, token).of(about);
        return numbers.then(
                some -> some.isEmpty() ? new Asked.Denied<>(NOTHING_SHARED, Blame.ACCOUNT) : new Asked.Got<>(some));
    }

    /** A Graph API elsewhere than at Meta has its dialog beside it. */
    private String dialog() {
        var host = graph.url().equals(GraphEndpoint.DEFAULT_URL) ? "https://www.facebook.com" : graph.url();
        return host + "/" + graph.version() + "/dialog/oauth";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

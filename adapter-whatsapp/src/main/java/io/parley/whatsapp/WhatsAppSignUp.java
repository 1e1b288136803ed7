package io.parley.whatsapp;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MetaHosts;
import io.parley.meta.Query;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        var dialog = MetaHosts.around(graph).facebookLogin() + "/" + graph.version() + "/dialog/oauth";
        return URI.create(dialog + Query.of(query));
    }

    /** A code from Meta's own window, which leads nowhere, comes with an empty redirect. */
    @Override
    public Asked<List<Found>> complete(String code, URI redirect, Session session) {
        var grant = redirect.toString().isEmpty()
                ? Map.of("code", code)
                : Map.of("code", code, "redirect_uri", redirect.toString());
        return token(grant, session).then(token -> lasting(token, session)).then(token -> found(token, session));
    }

    /** A business's token does not end; a person's does within the hour, unless it is exchanged for a longer one. */
    private Asked<AccessToken> lasting(AccessToken token, Session session) {
        return token.until().isEmpty()
                ? new Asked.Got<>(token)
                : token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", token.value()), session);
    }

    private Asked<AccessToken> token(Map<String, String> grant, Session session) {
        var query = new TreeMap<>(grant);
        query.put("client_id", session.settings().get(WhatsAppSettings.APP_ID));
        query.put("client_secret", session.settings().get(WhatsAppSettings.APP_SECRET));
        var address = graph.address("oauth", "access_token") + Query.of(query);
        var request = new ApiRequest("GET", address, Map.of("Accept", "application/json"), "");
        return GraphAnswer.askedOf(session.exchange(request), answer -> answer.id("access_token", LONGEST_TOKEN))
                .then(token -> AccessToken.inspect(token, graph, session));
    }

    private Asked<List<Found>> found(AccessToken token, Session session) {
        Asked<List<Found>> numbers = new GrantedNumbers(graph, session, token).find();
        return numbers.then(
                some -> some.isEmpty() ? new Asked.Denied<>(NOTHING_SHARED, Blame.ACCOUNT) : new Asked.Got<>(some));
    }
}

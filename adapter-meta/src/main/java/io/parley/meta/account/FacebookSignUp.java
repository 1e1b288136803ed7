package io.parley.meta.account;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphCalls;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facebook Login, after Meta's pages "Manually build a login flow" and "Long-lived access tokens": a code, a person's
 * token, a long-lived one, and by it the tokens of the person's pages, which do not end by themselves.
 */
public record FacebookSignUp(MessagingPlatform platform, MetaHosts hosts) implements SignUp {
    /** A deployment may name a configuration of Facebook Login for Business, which says what to ask for. */
    private static final String CONFIGURATION = "loginConfiguration";

    @Override
    public URI begin(URI redirect, String state, Settings deployment) {
        var query = new TreeMap<>(Map.of(
                "client_id",
                deployment.get("appId"),
                "redirect_uri",
                redirect.toString(),
                "response_type",
                "code",
                "state",
                state));
        var configuration = deployment.get(CONFIGURATION);
        if (configuration.isBlank()) {
            query.put("scope", String.join(",", Permissions.asked(platform)));
        } else {
            query.put("config_id", configuration);
        }
        var dialog = hosts.facebookLogin() + "/" + hosts.graph().version() + "/dialog/oauth";
        return URI.create(OAuthCalls.get(dialog, query).url());
    }

    @Override
    public Asked<List<Found>> complete(String code, URI redirect, Session session) {
        return token(Map.of("code", code, "redirect_uri", redirect.toString()), session)
                .then(token -> token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", token), session))
                .then(token -> pages(token, session))
                .map(pages -> pages.stream()
                        .flatMap(page -> page.found(platform).stream())
                        .toList());
    }

    private Asked<String> token(Map<String, String> grant, Session session) {
        var query = new TreeMap<>(grant);
        query.put("client_id", session.settings().get("appId"));
        query.put("client_secret", session.settings().get("appSecret"));
        var request = OAuthCalls.get(hosts.graph().address("oauth", "access_token"), query);
        return GraphAnswer.askedOf(session.exchange(request), body -> body.words("access_token"));
    }

    private Asked<List<Page>> pages(String token, Session session) {
        var calls = new GraphCalls(hosts.graph(), token, session.settings().get("appSecret"));
        return new PageList(calls, hosts, session).read();
    }
}

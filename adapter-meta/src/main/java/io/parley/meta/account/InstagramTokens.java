package io.parley.meta.account;

import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.TokenRefresh;
import io.parley.meta.ActingNode;
import io.parley.meta.ActingNode.Login;
import io.parley.meta.ExpiresIn;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.MetaHosts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens of Instagram Login, which end after 60 days, after Meta's page "Refresh access token". Those of pages do not end
 * by themselves: for them there is nothing to do.
 */
public record InstagramTokens(MetaHosts hosts) implements TokenRefresh {
    private static final Duration AHEAD = Duration.ofDays(15);

    @Override
    public Duration ahead() {
        return AHEAD;
    }

    @Override
    public Asked<Renewed> renew(Session session) {
        return switch (Login.of(session.settings())) {
            case PAGE -> new Asked.Got<>(new Renewed(Settings.none(), Optional.empty()));
            case INSTAGRAM -> refreshed(session);
        };
    }

    private Asked<Renewed> refreshed(Session session) {
        var query = Map.of(
                "grant_type",
                "ig_refresh_token",
                "access_token",
                session.settings().get(ActingNode.ACCESS_TOKEN));
        var request = OAuthCalls.get(hosts.instagram().url() + "/refresh_access_token", query);
        return GraphAnswer.askedOf(session.exchange(request), InstagramTokens::renewed);
    }

    private static Optional<Renewed> renewed(Answered answer, Fields body) {
        return body.words("access_token")
                .map(token ->
                        new Renewed(new Settings(Map.of(ActingNode.ACCESS_TOKEN, token)), ExpiresIn.in(answer, body)));
    }
}

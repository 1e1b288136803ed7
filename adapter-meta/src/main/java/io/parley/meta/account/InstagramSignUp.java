package io.parley.meta.account;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.meta.ActingNode;
import io.parley.meta.ActingNode.Login;
import io.parley.meta.ExpiresIn;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphCalls;
import io.parley.meta.MetaHosts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instagram Login, after Meta's page "Business Login for Instagram": a code, a token for an hour, one for 60 days. */
public record InstagramSignUp(MetaHosts hosts) implements SignUp {
    @Override
    public URI begin(URI redirect, String state, Settings deployment) {
        var query = Map.of(
                "client_id", deployment.get("instagramAppId"),
                "redirect_uri", redirect.toString(),
                "response_type", "code",
                "scope", String.join(",", Permissions.INSTAGRAM_LOGIN),
                "state", state);
        return URI.create(OAuthCalls.get(hosts.instagramLogin() + "/oauth/authorize", query)
                .url());
    }

    @Override
    public Asked<List<Found>> complete(String code, URI redirect, Session session) {
        return shortLived(code, redirect, session)
                .then(token -> longLived(token, session))
                .then(token -> account(token, session));
    }

    private Asked<String> shortLived(String code, URI redirect, Session session) {
        var form = Map.of(
                "client_id", session.settings().get("instagramAppId"),
                "client_secret", session.settings().get("instagramAppSecret"),
                "grant_type", "authorization_code",
                "redirect_uri", redirect.toString(),
                "code", code);
        var request = OAuthCalls.postForm(hosts.instagramLogin() + "/oauth/access_token", form);
        return GraphAnswer.askedOf(session.exchange(request), InstagramSignUp::tokenIn);
    }

    /** Newer answers are a list of one. */
    private static Optional<String> tokenIn(Fields answer) {
        return answer.words("access_token")
                .or(() -> answer.items("data").stream()
                        .findFirst()
                        .flatMap(first -> new Fields(first).words("access_token")));
    }

    private Asked<Token> longLived(String token, Session session) {
        var query = Map.of(
                "grant_type",
                "ig_exchange_token",
                "client_secret",
                session.settings().get("instagramAppSecret"),
                "access_token",
                token);
        var request = OAuthCalls.get(hosts.instagram().url() + "/access_token", query);
        return GraphAnswer.askedOf(session.exchange(request), Token::read);
    }

    private Asked<List<Found>> account(Token token, Session session) {
        var calls = new GraphCalls(hosts.instagram(), token.value(), "");
        var request = calls.get(Map.of("fields", "id,user_id,username,name"), "me");
        return GraphAnswer.askedOf(session.exchange(request), me -> found(me, token))
                .map(List::of);
    }

    private static Optional<Found> found(Fields me, Token token) {
        var settings = new Settings(Map.of(ActingNode.ACCESS_TOKEN, token.value(), Login.SETTING, "instagram"));
        return me.id("user_id", AccountId.MAX_LENGTH)
                .map(AccountId::new)
                .map(account -> new Found(
                        account, me.words("username").or(() -> me.words("name")).orElse(""), settings, token.until()));
    }

    /** A token for 60 days. */
    private record Token(String value, Optional<Instant> until) {
        static Optional<Token> read(Answered answer, Fields body) {
            return body.words("access_token").map(value -> new Token(value, ExpiresIn.in(answer, body)));
        }

        @Override
        public String toString() {
            return "Token";
        }
    }
}

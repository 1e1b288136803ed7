package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How codes become tokens on Instagram; page: Instagram Platform, Business Login. */
final class InstagramLogin {
    private static final Duration YOUNGEST_TO_REFRESH = Duration.ofHours(24);

    private final World world;

    InstagramLogin(World world) {
        this.world = world;
    }

    /** {@code POST https://api.instagram.com/oauth/access_token}: an hour's token; errors have a shape of their own. */
    Answer accessToken(GraphCall call) {
        var app = world.instagramApp(call.parameter("client_id").orElse(""));
        if (app.isEmpty()
                || !app.get()
                        .instagramSecret()
                        .equals(call.parameter("client_secret").orElse(""))) {
            return refused("Invalid platform app");
        }
        try {
            var redirect = Optional.of(call.parameter("redirect_uri").orElse(""));
            var code = world.codes().redeem(call.parameter("code").orElse("").replace("#_", ""), app.get(), redirect);
            return Answers.of(token(app.get(), code));
        } catch (GraphError.Refused bad) {
            return refused(bad.error().message());
        }
    }

    private JsonNode token(App app, Codes.Code code) {
        var token = world.tokens().grant(app, Token.Kind.INSTAGRAM, code.owner(), code.scopes(), Set.of(code.owner()));
        world.tokens().expire(token, Tokens.SHORT);
        return Json.object("access_token", token.value())
                .put("user_id", Long.parseLong(code.owner()))
                .put(
                        "permissions",
                        String.join(",", code.scopes().stream().sorted().toList()));
    }

    private static Answer refused(String why) {
        var body = Json.object("error_type", "OAuthException").put("code", 400).put("error_message", why);
        return Answer.json(400, Json.write(body));
    }

    /** {@code GET /access_token?grant_type=ig_exchange_token}: an hour's token for one of 60 days. */
    Answer exchange(GraphCall call) {
        Check.that(call.required("grant_type").equals("ig_exchange_token"), "Unsupported grant_type");
        var token = alive(call);
        if (!token.app().instagramSecret().equals(call.required("client_secret"))) {
            throw GraphError.of(1, "Error validating client secret.").refused();
        }
        return longLived(token);
    }

    /** {@code GET /refresh_access_token}: the token must be a day old and alive. */
    Answer refresh(GraphCall call) {
        Check.that(call.required("grant_type").equals("ig_refresh_token"), "Unsupported grant_type");
        var token = alive(call);
        Check.that(
                !world.now().isBefore(token.issued().plus(YOUNGEST_TO_REFRESH)),
                "The access token must be at least 24 hours old to be refreshed");
        return longLived(token);
    }

    private Token alive(GraphCall call) {
        var token = world.tokens().alive(call.tokenValue());
        if (token.kind() != Token.Kind.INSTAGRAM) {
            throw GraphErrors.noToken().refused();
        }
        return token;
    }

    private Answer longLived(Token token) {
        var renewed = world.tokens().renew(token, Tokens.LONG);
        return Answers.of(Json.object("access_token", renewed.value())
                .put("token_type", "bearer")
                .put("expires_in", Tokens.LONG.toSeconds()));
    }
}

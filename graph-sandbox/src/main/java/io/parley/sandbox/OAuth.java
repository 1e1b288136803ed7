package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import java.time.Duration;
import java.util.Set;

/** How codes become tokens on Facebook; pages: Facebook Login, Manually Build a Login Flow; Embedded Sign-up. */
final class OAuth {
    private static final long NEVER = 0;

    private final World world;

    OAuth(World world) {
        this.world = world;
    }

    /** {@code GET /oauth/access_token}. */
    Answer accessToken(GraphCall call) {
        var app = app(call);
        return switch (call.parameter("grant_type").orElse("authorization_code")) {
            case "authorization_code" -> Answers.of(json(redeemed(call, app)));
            case "fb_exchange_token" -> Answers.of(json(exchanged(call, app)));
            case "client_credentials" ->
                Answers.of(Json.object("access_token", app.id() + "|" + app.secret())
                        .put("token_type", "bearer"));
            default -> throw GraphErrors.badParameter("Unsupported grant_type").refused();
        };
    }

    private App app(GraphCall call) {
        var app = world.app(call.required("client_id"))
                .orElseThrow(() -> GraphError.of(101, "Error validating application. Invalid application ID.")
                        .refused());
        if (!app.secret().equals(call.required("client_secret"))) {
            throw GraphError.of(1, "Error validating client secret.").refused();
        }
        return app;
    }

    /** A person's token lives an hour; a business's token from embedded sign-up for ever. */
    private Token redeemed(GraphCall call, App app) {
        var code = world.codes().redeem(call.required("code"), app, call.parameter("redirect_uri"));
        var objects = world.user(code.owner()).map(FacebookUser::objects).orElse(Set.of());
        var token = world.tokens().grant(app, code.kind(), code.owner(), code.scopes(), objects);
        return code.kind() == Token.Kind.USER ? world.tokens().expire(token, Tokens.SHORT) : token;
    }

    private Token exchanged(GraphCall call, App app) {
        var token = world.tokens().alive(call.required("fb_exchange_token"));
        if (!token.app().equals(app)) {
            throw GraphErrors.noToken().refused();
        }
        return world.tokens().renew(token, Tokens.LONG);
    }

    private ObjectNode json(Token token) {
        var node = Json.object("access_token", token.value()).put("token_type", "bearer");
        return token.neverExpires() ? node : node.put("expires_in", secondsLeft(token));
    }

    private long secondsLeft(Token token) {
        return Duration.between(world.now(), token.expires()).toSeconds();
    }

    /** {@code GET /debug_token}: asked with the app's own token, or with another of the same app. */
    Answer debug(GraphCall call) {
        var input = world.tokens().find(call.required("input_token"));
        var asking = call.tokenValue();
        var allowed = input.map(token -> token.app().isToken(asking)).orElse(false)
                || world.tokens()
                        .find(asking)
                        .filter(token -> world.tokens().endOf(token).isEmpty())
                        .isPresent();
        if (!allowed && input.isPresent()) {
            throw GraphErrors.noToken().refused();
        }
        var root = Json.object();
        root.set("data", input.map(this::inspected).orElseGet(OAuth::unknown));
        return Answers.of(root);
    }

    private static ObjectNode unknown() {
        var data = Json.object().put("is_valid", false);
        data.putObject("error").put("code", 190).put("message", "Invalid OAuth access token.");
        data.putArray("scopes");
        return data;
    }

    private ObjectNode inspected(Token token) {
        var end = world.tokens().endOf(token);
        var data = Json.object("app_id", token.app().id())
                .put("type", token.kind().name())
                .put("application", "Sandbox app")
                .put("is_valid", end.isEmpty())
                .put("issued_at", token.issued().getEpochSecond())
                .put(
                        "expires_at",
                        token.neverExpires() ? NEVER : token.expires().getEpochSecond())
                .put(
                        "data_access_expires_at",
                        token.issued().plus(Duration.ofDays(90)).getEpochSecond())
                .put("user_id", token.owner());
        end.ifPresent(why -> data.putObject("error")
                .put("code", 190)
                .put("message", why.sentence())
                .put("subcode", why.subcode()));
        var scopes = data.putArray("scopes");
        token.scopes().stream().sorted().forEach(scopes::add);
        writeTargets(token, data);
        return data;
    }

    /** Which objects each permission was given for: pages, Instagram accounts or WhatsApp business accounts. */
    private void writeTargets(Token token, ObjectNode data) {
        var granular = data.putArray("granular_scopes");
        for (var scope : token.scopes().stream().sorted().toList()) {
            var targets = granular.addObject().put("scope", scope).putArray("target_ids");
            token.objects().stream()
                    .filter(object -> concerns(scope, object))
                    .sorted()
                    .forEach(targets::add);
        }
    }

    private boolean concerns(String scope, String object) {
        if (scope.startsWith("whatsapp")) {
            return world.findBusinessAccount(object).isPresent();
        }
        var platform = scope.startsWith("pages") ? Platform.MESSENGER : Platform.INSTAGRAM;
        return world.account(object)
                .filter(account -> account.platform() == platform)
                .isPresent();
    }
}

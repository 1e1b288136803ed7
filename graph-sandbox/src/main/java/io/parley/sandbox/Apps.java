package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code /{app}/subscriptions}: where webhooks go, verified at once; page: Graph API, Webhooks, Subscriptions. */
final class Apps {
    Apps() {}

    Answer answer(GraphCall call, App app) {
        if (!app.isToken(call.tokenValue())) {
            throw GraphErrors.noToken().refused();
        }
        if (!call.edge().equals("subscriptions")) {
            throw GraphErrors.unknownObject(app.id()).refused();
        }
        if (call.is("GET")) {
            return Answers.list(subscriptions(app));
        }
        var platform = platform(call.required("object"));
        if (call.is("DELETE")) {
            app.forgetCallback(platform);
            return Answers.success();
        }
        var callback = URI.create(call.required("callback_url"));
        var fields = call.parameter("fields")
                .map(list -> Fields.parse(platform, list))
                .orElse(Fields.of(platform));
        app.callback(platform, callback, fields);
        return Answers.success();
    }

    private static Platform platform(String object) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.object().equals(object))
                .findFirst()
                .orElseThrow(() -> GraphErrors.badParameter("Param object must be one of {page, instagram, ...}")
                        .refused());
    }

    private static List<JsonNode> subscriptions(App app) {
        var all = new ArrayList<JsonNode>();
        for (var platform : app.platforms()) {
            app.callback(platform).ifPresent(callback -> {
                var item = Json.object("object", platform.object())
                        .put("callback_url", callback.address().toString())
                        .put("active", true);
                var fields = item.putArray("fields");
                callback.fields().forEach(field -> fields.addObject().put("name", field));
                all.add(item);
            });
        }
        return all;
    }
}

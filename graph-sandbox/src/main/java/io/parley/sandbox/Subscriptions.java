package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.ArrayList;

/** {@code /{account}/subscribed_apps}: which app hears what of a page or an Instagram account; page: Page Subscribed Apps. */
final class Subscriptions {
    private Subscriptions() {}

    private static String idOf(App app, Account account) {
        return account.usesInstagramLogin() ? app.instagramId() : app.id();
    }

    static Answer answer(GraphCall call, Account account, App app) {
        if (call.is("POST")) {
            var fields = Fields.parse(account.platform(), call.required("subscribed_fields"));
            account.subscriptions().put(app, fields);
            return Answers.success();
        }
        if (call.is("DELETE")) {
            account.subscriptions().remove(app);
            return Answers.success();
        }
        var apps = new ArrayList<JsonNode>();
        account.subscriptions().forEach((subscriber, fields) -> {
            var item = Json.object("id", idOf(subscriber, account)).put("name", "Sandbox app");
            var list = item.putArray("subscribed_fields");
            fields.forEach(list::add);
            apps.add(item);
        });
        return Answers.list(apps);
    }
}

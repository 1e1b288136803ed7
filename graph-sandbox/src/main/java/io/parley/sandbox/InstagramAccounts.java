package io.parley.sandbox;

import io.parley.sandbox.http.Ending.Answer;
import java.util.Set;

/** Calls about an Instagram account with its own token; page: Instagram API with Instagram Login. */
final class InstagramAccounts {
    private static final String MESSAGING = "instagram_business_manage_messages";
    private static final String BASIC = "instagram_business_basic";

    private final MessengerSends sends;

    InstagramAccounts(MessengerSends sends) {
        this.sends = sends;
    }

    Answer answer(GraphCall call, InstagramAccount account) {
        return switch (call.what()) {
            case "POST /messages" -> {
                var app = call.tokenFor(account.id(), MESSAGING).app();
                yield sends.answer(call, account, app);
            }
            case "GET /subscribed_apps", "POST /subscribed_apps", "DELETE /subscribed_apps" -> {
                var app = call.tokenFor(account.id(), MESSAGING).app();
                yield Subscriptions.answer(call, account, app);
            }
            case "GET /" -> {
                call.tokenFor(account.id(), BASIC);
                yield profile(call, account);
            }
            default -> throw GraphErrors.unknownObject(account.id()).refused();
        };
    }

    /** {@code user_id} is the id that webhooks use, {@code id} is another one. */
    private static Answer profile(GraphCall call, InstagramAccount account) {
        var node = Json.object("id", account.appScopedId())
                .put("user_id", account.id())
                .put("username", account.username())
                .put("name", account.username())
                .put("account_type", "BUSINESS")
                .put("profile_picture_url", "https://scontent.cdninstagram.com/" + account.id() + ".jpg");
        return Answers.of(node, call.fields(), Set.of());
    }
}

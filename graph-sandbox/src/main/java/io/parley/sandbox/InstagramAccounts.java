package io.parley.sandbox;

import io.parley.sandbox.http.Ending.Answer;
import java.util.Set;

/** Calls about an Instagram account with its own token; page: Instagram API with Instagram Login. */
final class InstagramAccounts {
    private static final String MESSAGING = "instagram_business_manage_messages";
    private static final String BASIC = "instagram_business_basic";

    private final MessengerSends sends;
    private final Attachments attachments;

    InstagramAccounts(MessengerSends sends, Attachments attachments) {
        this.sends = sends;
        this.attachments = attachments;
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
            case "POST /message_attachments" -> {
                call.tokenFor(account.id(), MESSAGING);
                yield attachments.answer(call, account);
            }
            case "GET /" -> {
                checkReader(call, account);
                yield profile(call, account);
            }
            default -> throw GraphErrors.unknownObject(account.id()).refused();
        };
    }

    /** Itself, or the page it is linked to. */
    private static void checkReader(GraphCall call, InstagramAccount account) {
        if (account.page().isPresent()) {
            call.tokenFor(account.page().get().id(), "instagram_basic");
        } else {
            call.tokenFor(account.id(), BASIC);
        }
    }

    /** {@code user_id} is the id that webhooks use, {@code id} is another one. */
    private static Answer profile(GraphCall call, InstagramAccount account) {
        var id = account.page().isPresent() ? account.id() : account.appScopedId();
        var node = Json.object("id", id)
                .put("user_id", account.id())
                .put("username", account.username())
                .put("name", account.username())
                .put("account_type", "BUSINESS")
                .put("profile_picture_url", "https://scontent.cdninstagram.com/" + account.id() + ".jpg");
        return Answers.of(node, call.fields(), Set.of());
    }
}

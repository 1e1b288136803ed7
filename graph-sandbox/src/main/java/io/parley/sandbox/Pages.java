package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.Set;

/** Calls about a page; pages: Messenger Platform; Graph API Reference, Page. */
final class Pages {
    private static final String MESSAGING = "pages_messaging";
    private static final String INSTAGRAM = "instagram_manage_messages";

    private final World world;
    private final MessengerSends sends;
    private final Attachments attachments;

    Pages(World world, MessengerSends sends) {
        this.world = world;
        this.sends = sends;
        this.attachments = new Attachments(world);
    }

    Answer answer(GraphCall call, Page page) {
        return switch (call.what()) {
            case "POST /messages" -> send(call, page);
            case "POST /message_attachments" -> {
                call.tokenFor(page.id(), MESSAGING);
                yield attachments.answer(call, page);
            }
            case "GET /subscribed_apps", "POST /subscribed_apps", "DELETE /subscribed_apps" -> {
                var app = call.tokenFor(page.id(), "pages_manage_metadata").app();
                yield Subscriptions.answer(call, page, app);
            }
            case "GET /" -> {
                var token = call.tokenFor(page.id(), "pages_show_list");
                yield Answers.of(json(page, tokenOf(page, token), call), call.fields(), Set.of("name"));
            }
            default -> throw GraphErrors.unknownObject(page.id()).refused();
        };
    }

    /** A page also speaks for the Instagram account linked to it: to whom it writes decides. */
    private Answer send(GraphCall call, Page page) {
        var recipient = call.json().path("recipient").path("id").asText();
        var shop = page.linked().filter(linked -> linked.find(recipient).isPresent());
        var token = call.tokenFor(page.id(), shop.isPresent() ? INSTAGRAM : MESSAGING);
        return shop.isPresent() ? sends.answer(call, shop.get(), token.app()) : sends.answer(call, page, token.app());
    }

    /** Who asks with a person's token is given the page's. */
    private Token tokenOf(Page page, Token asking) {
        return asking.kind() == Token.Kind.USER ? world.tokens().grantForPage(asking, page) : asking;
    }

    static ObjectNode json(Page page, Token token, GraphCall call) {
        var node = Json.object("id", page.id())
                .put("name", page.name())
                .put("access_token", token.value())
                .put("category", "Shopping & retail");
        node.putArray("tasks").add("MESSAGING").add("MODERATE").add("MANAGE");
        node.put("messaging_feature_status", "AVAILABLE");
        page.linked().ifPresent(shop -> {
            var linked = node.putObject("instagram_business_account").put("id", shop.id());
            if (call.wants("username")) {
                linked.put("username", shop.username());
            }
        });
        return node;
    }
}

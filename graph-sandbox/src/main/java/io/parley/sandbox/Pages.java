package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import io.parley.sandbox.http.Multipart;
import java.util.Set;

/** Calls about a page; pages: Messenger Platform; Graph API Reference, Page. */
final class Pages {
    private static final String MESSAGING = "pages_messaging";
    private static final String INSTAGRAM = "instagram_manage_messages";

    private final World world;
    private final MessengerSends sends;

    Pages(World world, MessengerSends sends) {
        this.world = world;
        this.sends = sends;
    }

    Answer answer(GraphCall call, Page page) {
        return switch (call.what()) {
            case "POST /messages" -> send(call, page);
            case "POST /message_attachments" -> keep(call, page);
            case "GET /subscribed_apps", "POST /subscribed_apps", "DELETE /subscribed_apps" -> {
                var app = call.tokenFor(page.id(), "pages_manage_metadata").app();
                yield Subscriptions.answer(call, page, app);
            }
            case "GET /" -> {
                var token = call.tokenFor(page.id(), "pages_show_list");
                yield Answers.of(json(page, token), call.fields(), Set.of("name"));
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

    /** Page: Attachment Upload API. */
    private Answer keep(GraphCall call, Page page) {
        call.tokenFor(page.id(), MESSAGING);
        var file = Multipart.of(call.http()).get("filedata");
        if (file != null) {
            var medium =
                    world.media().put(page.id(), file.type(), file.filename(), file.content(), MediaShelf.UPLOADED);
            return Answers.of(Json.object("attachment_id", medium.id()));
        }
        var attachment = call.json().path("message").path("attachment");
        new MessengerCheck(world.media(), Platform.MESSENGER).attachment(attachment);
        return Answers.of(Json.object("attachment_id", sends.keep(attachment, page)));
    }

    static ObjectNode json(Page page, Token token) {
        var node = Json.object("id", page.id())
                .put("name", page.name())
                .put("access_token", token.value())
                .put("category", "Shopping & retail");
        node.putArray("tasks").add("MESSAGING").add("MODERATE").add("MANAGE");
        node.put("messaging_feature_status", "AVAILABLE");
        page.linked()
                .ifPresent(shop -> node.putObject("instagram_business_account").put("id", shop.id()));
        return node;
    }
}

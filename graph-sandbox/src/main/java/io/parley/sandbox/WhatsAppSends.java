package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /{phone-number}/messages}: takes a message and says only that it took it; what becomes of it is told by
 * webhook. Page: Cloud API, Messages.
 */
final class WhatsAppSends {
    private static final int THROUGHPUT = 80;

    private final World world;
    private final Rates rates;

    WhatsAppSends(World world, Rates rates) {
        this.world = world;
        this.rates = rates;
    }

    Answer answer(GraphCall call, PhoneNumber number) {
        var body = call.json();
        WhatsAppCheck.product(body);
        if (!number.status().equals("CONNECTED")) {
            throw GraphError.of(133010, "(#133010) Phone number not registered").refused();
        }
        if (body.path("status").asText().equals("read")) {
            return markRead(body, number);
        }
        new WhatsAppCheck(world.media()).message(body, number);
        checkRates(number, WhatsAppCheck.recipient(body));
        var customer = number.findOrMeet(WhatsAppCheck.recipient(body).replace("+", ""));
        var send = world.ledger().accept(entry(body, number));
        report(number, customer, send, body);
        return Answers.of(success(send, body.has("to")));
    }

    /** Also shows that somebody is typing, if asked to; page: Cloud API, Mark Messages As Read. */
    private Answer markRead(JsonNode body, PhoneNumber number) {
        var id = Check.text(body, "message_id", "message_id", 512);
        world.ledger().add(new Gesture(number.id(), "", "read", id));
        if (body.has("typing_indicator")) {
            Check.that(
                    body.path("typing_indicator").path("type").asText().equals("text"),
                    "Param typing_indicator['type'] must be text.");
            world.ledger().add(new Gesture(number.id(), "", "typing", id));
        }
        return Answers.success();
    }

    private void checkRates(PhoneNumber number, String recipient) {
        if (!world.enforces(Rule.RATES)) {
            return;
        }
        if (!rates.perSecond(number.id(), THROUGHPUT, world.now())) {
            throw GraphError.of(130429, "(#130429) Rate limit hit")
                    .at(429)
                    .saying("Cloud API message throughput has been reached.")
                    .refused();
        }
        if (!rates.perPair(number.id(), recipient.replace("+", ""), world.now())) {
            throw GraphError.of(131056, "(#131056) (Business Account, Consumer Account) pair rate limit hit")
                    .saying("Message failed to send because there were too many messages sent from this phone number"
                            + " to the same phone number in a short period of time.")
                    .refused();
        }
    }

    private AcceptedSend entry(JsonNode body, PhoneNumber number) {
        var kind = WhatsAppCheck.kind(body);
        var content = body.path(kind);
        return new AcceptedSend(
                0,
                number.id(),
                WhatsAppCheck.recipient(body),
                kind,
                words(kind, content),
                content.path("link").asText(content.path("id").asText()),
                body.path("biz_opaque_callback_data").asText(),
                body.path("context").path("message_id").asText(),
                world.ids().message(Platform.WHATSAPP));
    }

    private static String words(String kind, JsonNode content) {
        return switch (kind) {
            case "text" -> content.path("body").asText();
            case "interactive" -> content.path("body").path("text").asText();
            case "template", "location" -> content.path("name").asText();
            case "contacts" ->
                content.path(0).path("name").path("formatted_name").asText();
            case "reaction" -> content.path("emoji").asText();
            default -> content.path("caption").asText();
        };
    }

    private void report(PhoneNumber number, Customer customer, AcceptedSend send, JsonNode body) {
        var failure = failure(customer, send);
        if (failure.isPresent()) {
            world.reports().failed(number, customer, send, failure.get());
        } else {
            world.reports().sent(number, customer, send, category(number, body));
        }
    }

    /** What WhatsApp finds out only after it has taken the message. */
    private Optional<GraphError> failure(Customer customer, AcceptedSend send) {
        var template = send.kind().equals("template");
        if (world.enforces(Rule.WINDOWS) && !template && !Windows.open(customer, world.now())) {
            return Optional.of(GraphError.of(131047, "Re-engagement message")
                    .saying("Message failed to send because more than 24 hours have passed since the customer last"
                            + " replied to this number."));
        }
        var type = world.media().find(send.media()).map(Medium::mimeType);
        if (MediaRules.isMedia(send.kind()) && type.isPresent() && !MediaRules.fits(send.kind(), type.get())) {
            return Optional.of(GraphError.of(131053, "Media upload error")
                    .saying("Unsupported " + send.kind() + " mime type " + type.get() + ". Please use one of "
                            + MediaRules.typesOf(send.kind()) + "."));
        }
        return Optional.empty();
    }

    private static String category(PhoneNumber number, JsonNode body) {
        var template = body.path("template");
        return number.owner()
                .templates()
                .find(
                        template.path("name").asText(),
                        template.path("language").path("code").asText())
                .map(known -> known.category().toLowerCase(Locale.ROOT))
                .orElse("service");
    }

    private static JsonNode success(AcceptedSend send, boolean toPhone) {
        var root = Json.object("messaging_product", "whatsapp");
        root.putArray("contacts")
                .addObject()
                .put("input", send.to())
                .put(toPhone ? "wa_id" : "user_id", send.to().replace("+", ""));
        root.putArray("messages").addObject().put("id", send.id()).put("message_status", "accepted");
        return root;
    }
}

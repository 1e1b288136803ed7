package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.Set;

/**
 * {@code POST /{page}/messages} and {@code POST /{instagram-account}/messages}; pages: Send API; Instagram Platform, Send
 * Messages.
 */
final class MessengerSends {
    private static final int PER_SECOND = 300;
    private static final int PER_SECOND_BY_INSTAGRAM_LOGIN = 100;
    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY");
    private static final Set<String> GESTURES = Set.of("typing_on", "typing_off", "mark_seen", "react", "unreact");

    private final World world;
    private final Rates rates;

    MessengerSends(World world, Rates rates) {
        this.world = world;
        this.rates = rates;
    }

    Answer answer(GraphCall call, Account account, App app) {
        var body = call.json();
        Check.that(body.isObject(), "The request body is not a JSON object.");
        var customer = recipient(body.path("recipient"), account);
        checkRate(account);
        if (body.has("sender_action")) {
            return gesture(body, account, customer);
        }
        if (!body.path("message").isObject()) {
            throw GraphErrors.badParameter("Must send either message or state")
                    .with(2018015)
                    .refused();
        }
        new MessengerCheck(world.media(), account.platform()).message(body.path("message"));
        checkWindow(body, account, customer, app);
        return accept(body, account, customer, app);
    }

    /** A page cannot begin a conversation: only who wrote can be written to. */
    private Customer recipient(JsonNode recipient, Account account) {
        var id = recipient.path("id").asText();
        Check.that(!id.isEmpty(), "The parameter recipient is required");
        if (!world.enforces(Rule.WINDOWS)) {
            return account.findOrMeet(id);
        }
        return account.find(id)
                .orElseThrow(() -> GraphErrors.badParameter("No matching user found")
                        .with(2018001)
                        .refused());
    }

    private void checkRate(Account account) {
        var most = account.usesInstagramLogin() ? PER_SECOND_BY_INSTAGRAM_LOGIN : PER_SECOND;
        if (world.enforces(Rule.RATES) && !rates.perSecond(account.id(), most, world.now())) {
            throw GraphError.of(613, "(#613) Calls to this api have exceeded the rate limit.")
                    .refused();
        }
    }

    /** Nothing else may stand in the body; page: Sender Actions. */
    private Answer gesture(JsonNode body, Account account, Customer customer) {
        var kind = body.path("sender_action").asText();
        Check.that(GESTURES.contains(kind), "Param sender_action must be one of {MARK_SEEN, REACT, TYPING_OFF, ...}");
        Check.that(!body.has("message"), "Only one of message and sender_action can be specified");
        var about = body.path("payload").path("message_id").asText();
        if (kind.endsWith("react")) {
            Check.that(!about.isEmpty(), "The parameter payload[message_id] is required.");
            Check.that(
                    kind.equals("unreact") || body.path("payload").has("reaction"),
                    "The parameter payload[reaction] is required.");
        }
        world.ledger().add(new Gesture(account.id(), customer.id(), kind, about));
        return Answers.of(Json.object("recipient_id", customer.id()));
    }

    /** Pages: Messenger Platform Policy; Message Tags, of which one is left since April 2026. */
    private void checkWindow(JsonNode body, Account account, Customer customer, App app) {
        var type = body.path("messaging_type").asText("RESPONSE");
        Check.that(
                TYPES.contains(type), "Param messaging_type must be one of {MESSAGE_TAG, RESPONSE, UPDATE, UTILITY}");
        var tag = body.path("tag").asText();
        Check.that(!type.equals("MESSAGE_TAG") || !tag.isEmpty(), "The parameter tag is required.");
        if (!tag.isEmpty()) {
            checkTag(tag, app);
        }
        var utility = type.equals("UTILITY") && account.platform() == Platform.MESSENGER;
        var open = tag.isEmpty() ? Windows.open(customer, world.now()) : Windows.openForHumans(customer, world.now());
        if (world.enforces(Rule.WINDOWS) && !utility && !open) {
            throw closed(account.platform()).refused();
        }
    }

    private static void checkTag(String tag, App app) {
        Check.that(tag.equalsIgnoreCase("HUMAN_AGENT"), "Invalid message tag: " + tag + " is no longer supported.");
        if (!app.mayTag("HUMAN_AGENT")) {
            throw GraphError.of(200, "(#200) Requires the Human Agent feature")
                    .at(403)
                    .refused();
        }
    }

    private static GraphError closed(Platform platform) {
        var error = GraphError.of(10, "(#10) This message is sent outside of allowed window.");
        return error.with(platform == Platform.INSTAGRAM ? 2534022 : 2018278);
    }

    private Answer accept(JsonNode body, Account account, Customer customer, App app) {
        var message = body.path("message");
        var send = world.ledger().accept(entry(body, account, customer));
        var answer = Json.object("recipient_id", customer.id()).put("message_id", send.id());
        if (message.path("attachment").path("payload").path("is_reusable").asBoolean()) {
            answer.put("attachment_id", new Attachments(world).keep(message.path("attachment"), account));
        }
        world.reports().sent(account, customer, send, echo(body), app);
        return Answers.of(answer);
    }

    private static ObjectNode echo(JsonNode body) {
        var message = body.path("message");
        var echo = Json.object();
        for (var name : Set.of("text", "metadata", "attachments")) {
            if (message.has(name)) {
                echo.set(name, message.get(name));
            }
        }
        if (message.has("attachment")) {
            echo.putArray("attachments").add(message.get("attachment"));
        }
        if (body.has("reply_to")) {
            echo.set("reply_to", body.get("reply_to"));
        }
        return echo;
    }

    private AcceptedSend entry(JsonNode body, Account account, Customer customer) {
        var message = body.path("message");
        var attachment =
                message.has("attachments") ? message.path("attachments").path(0) : message.path("attachment");
        var payload = attachment.path("payload");
        return new AcceptedSend(
                0,
                account.id(),
                customer.id(),
                attachment.path("type").asText("text"),
                message.path("text").asText(payload.path("text").asText()),
                payload.path("url").asText(payload.path("attachment_id").asText()),
                message.path("metadata").asText(),
                body.path("reply_to").path("mid").asText(),
                world.ids().message(account.platform()));
    }
}

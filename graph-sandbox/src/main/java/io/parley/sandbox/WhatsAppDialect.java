package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What customers do, in WhatsApp's words; page: Cloud API, Webhooks, Messages. */
final class WhatsAppDialect {
    private static final String ADVERTISEMENT = "https://fb.me/3cr4Wqqkv";

    private final World world;

    WhatsAppDialect(World world) {
        this.world = world;
    }

    /** The change of the field "messages" that tells of it. */
    ObjectNode change(PhoneNumber number, Customer customer, Said said, String id) {
        var value = value(number);
        if (!(said instanceof Said.NumberChanged)) {
            value.putArray("contacts").add(contact(customer));
        }
        var message = value.putArray("messages").addObject();
        if (customer.showsNumber()) {
            message.put("from", customer.id());
        }
        if (!customer.userId().isEmpty()) {
            message.put("from_user_id", customer.userId());
        }
        message.put("id", id).put("timestamp", seconds(world.now()));
        write(said, number, message);
        return change("messages", value);
    }

    static ObjectNode change(String field, ObjectNode value) {
        var change = Json.object();
        change.set("value", value);
        return change.put("field", field);
    }

    static ObjectNode value(PhoneNumber number) {
        var value = Json.object("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", number.displayed())
                .put("phone_number_id", number.id());
        return value;
    }

    static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    static ObjectNode contact(Customer customer) {
        var contact = Json.object();
        contact.putObject("profile").put("name", customer.name());
        if (customer.showsNumber()) {
            contact.put("wa_id", customer.id());
        }
        if (!customer.userId().isEmpty()) {
            contact.put("user_id", customer.userId());
        }
        return contact;
    }

    private void write(Said said, PhoneNumber number, ObjectNode message) {
        switch (said) {
            case Said.Text text -> write(text, number, message);
            case Said.Forwarded forwarded -> write(forwarded, message);
            case Said.Called ignored -> throw new IllegalArgumentException("a call is no message");
            case Said.HungUp ignored -> throw new IllegalArgumentException("a call is no message");
            case Said.Media media -> write(media, number, message);
            case Said.Location place -> write(place, typed(message, "location"));
            case Said.Contact card -> write(card, message);
            case Said.Pressed pressed -> write(pressed, number, message);
            case Said.Chosen chosen -> write(chosen, number, message);
            case Said.Reacted reacted -> write(reacted, typed(message, "reaction"));
            case Said.Edited edited -> write(edited, typed(message, "edit"));
            case Said.Deleted deleted -> typed(message, "revoke").put("original_message_id", deleted.messageId());
            case Said.Referred referred -> write(referred, message);
            case Said.NumberChanged changed -> write(changed, typed(message, "system"));
            case Said.Other other -> message.setAll(other.words());
        }
    }

    private static void write(Said.Text text, PhoneNumber number, ObjectNode message) {
        answering(text.replyTo(), number, message);
        typed(message, "text").put("body", text.text());
    }

    private static void write(Said.Forwarded forwarded, ObjectNode message) {
        message.putObject("context").put(forwarded.often() ? "frequently_forwarded" : "forwarded", true);
        typed(message, "text").put("body", forwarded.text());
    }

    private static void write(Said.Location place, ObjectNode location) {
        location.put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("name", place.name());
    }

    private static void write(Said.Chosen chosen, PhoneNumber number, ObjectNode message) {
        answering(chosen.on(), number, message);
        var interactive = typed(message, "interactive").put("type", "list_reply");
        interactive.putObject("list_reply").put("id", chosen.payload()).put("title", chosen.title());
    }

    private static void write(Said.Reacted reacted, ObjectNode reaction) {
        reaction.put("message_id", reacted.messageId()).put("emoji", reacted.emoji());
    }

    private static void write(Said.Edited edited, ObjectNode edit) {
        edit.put("original_message_id", edited.messageId());
        edit.putObject("message").put("type", "text").putObject("text").put("body", edited.text());
    }

    private static void write(Said.NumberChanged changed, ObjectNode system) {
        system.put("body", "User changed from " + changed.from() + " to " + changed.to())
                .put("wa_id", changed.to())
                .put("type", "user_changed_number");
    }

    private static ObjectNode typed(ObjectNode message, String type) {
        return message.put("type", type).putObject(type);
    }

    private static void answering(String messageId, PhoneNumber number, ObjectNode message) {
        if (!messageId.isEmpty()) {
            message.putObject("context").put("from", number.displayed()).put("id", messageId);
        }
    }

    private void write(Said.Media media, PhoneNumber number, ObjectNode message) {
        var medium = world.media()
                .put(number.id(), media.mimeType(), media.filename(), media.content(), MediaShelf.FROM_WEBHOOK);
        var node = typed(message, media.kind());
        if (!media.caption().isEmpty()) {
            node.put("caption", media.caption());
        }
        if (!media.filename().isEmpty()) {
            node.put("filename", media.filename());
        }
        node.put("mime_type", media.mimeType())
                .put("sha256", media.content().sha256())
                .put("id", medium.id())
                .put("url", world.media().address(medium));
        switch (media.kind()) {
            case "audio" -> node.put("voice", media.mimeType().contains("opus"));
            case "sticker" -> node.put("animated", false);
            default -> {}
        }
    }

    private static void write(Said.Contact card, ObjectNode message) {
        var contact = message.put("type", "contacts").putArray("contacts").addObject();
        contact.putObject("name").put("formatted_name", card.name()).put("first_name", card.name());
        contact.putArray("phones").addObject().put("phone", card.phone()).put("type", "CELL");
    }

    /** A button of a template says so in another shape than one of an interactive message. */
    private void write(Said.Pressed pressed, PhoneNumber number, ObjectNode message) {
        answering(pressed.on(), number, message);
        var template = world.ledger()
                .find(pressed.on())
                .map(send -> send.kind().equals("template"))
                .orElse(false);
        if (template) {
            typed(message, "button").put("payload", pressed.payload()).put("text", pressed.title());
        } else {
            var interactive = typed(message, "interactive").put("type", "button_reply");
            interactive.putObject("button_reply").put("id", pressed.payload()).put("title", pressed.title());
        }
    }

    private static void write(Said.Referred referred, ObjectNode message) {
        message.putObject("referral")
                .put("source_url", ADVERTISEMENT)
                .put("source_id", referred.reference())
                .put("source_type", referred.source().equals("ADS") ? "ad" : "post")
                .put("headline", "Chat with us")
                .put("body", "We answer within minutes")
                .put("ctwa_clid", "ARAkLkA8rmlFeiCktEJQ");
        typed(message, "text").put("body", "Hello! Can I get more info on this?");
    }
}

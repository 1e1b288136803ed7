package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * What customers do, in the words of Messenger and of Instagram, which differ little; pages: Messenger Platform, Webhook
 * Events; Instagram Platform, Webhooks.
 */
final class MessengerDialect {
    private static final Map<String, String> REACTIONS =
            Map.of("❤", "love", "😠", "angry", "😢", "sad", "😮", "wow", "👍", "like", "😆", "smile", "👎", "dislike");

    private final World world;

    MessengerDialect(World world) {
        this.world = world;
    }

    /** An event, and the field that one subscribes to for it. */
    record Event(String field, ObjectNode node) {}

    /** Empty where the platform sends no webhook at all. */
    Optional<Event> event(Account account, Customer customer, Said said, String id) {
        var instagram = account.platform() == Platform.INSTAGRAM;
        if (instagram && said instanceof Said.Media media && media.kind().equals("sticker")) {
            return Optional.empty();
        }
        var node = envelope(customer.id(), account.id());
        var field = switch (said) {
            case Said.Text text -> write(text, message(node, id));
            case Said.Forwarded forwarded -> write(new Said.Text(forwarded.text(), ""), message(node, id));
            case Said.Called ignored -> throw impossible("calls", account);
            case Said.HungUp ignored -> throw impossible("calls", account);
            case Said.Media media -> write(media, account, message(node, id));
            case Said.Location place -> write(place, account, message(node, id));
            case Said.Contact ignored -> throw impossible("shares a card", account);
            case Said.Pressed pressed ->
                write(pressed, node.putObject("postback").put("mid", id));
            case Said.Chosen chosen -> write(chosen, message(node, id));
            case Said.Reacted reacted -> write(reacted, instagram, node.putObject("reaction"));
            case Said.Edited edited -> write(edited, instagram, node.putObject("message_edit"));
            case Said.Deleted deleted -> write(deleted, node);
            case Said.Referred referred -> write(referred, instagram, node.putObject("referral"));
            case Said.NumberChanged ignored -> throw impossible("changes a number", account);
            case Said.Other other -> write(other, node, id);
        };
        return Optional.of(new Event(field, node));
    }

    /** From somebody to somebody, now. */
    ObjectNode envelope(String from, String to) {
        var node = Json.object();
        node.putObject("sender").put("id", from);
        node.putObject("recipient").put("id", to);
        return node.put("timestamp", world.now().toEpochMilli());
    }

    private static ObjectNode message(ObjectNode node, String id) {
        return node.putObject("message").put("mid", id);
    }

    private static String write(Said.Text text, ObjectNode message) {
        message.put("text", text.text());
        if (!text.replyTo().isEmpty()) {
            message.putObject("reply_to").put("mid", text.replyTo());
        }
        return "messages";
    }

    private String write(Said.Media media, Account account, ObjectNode message) {
        var medium = world.media()
                .put(account.id(), media.mimeType(), media.filename(), media.content(), MediaShelf.FROM_WEBHOOK);
        if (!media.caption().isEmpty()) {
            message.put("text", media.caption());
        }
        var attachment = message.putArray("attachments").addObject();
        attachment.put("type", media.kind().equals("document") ? "file" : media.kind());
        var payload = attachment.putObject("payload").put("url", world.media().publicAddress(medium));
        if (media.kind().equals("sticker")) {
            payload.put("sticker_id", 369239263222822L);
        }
        return "messages";
    }

    private static String write(Said.Location place, Account account, ObjectNode message) {
        if (account.platform() == Platform.INSTAGRAM) {
            throw impossible("sends a location", account);
        }
        var attachment = message.putArray("attachments").addObject().put("type", "location");
        attachment
                .putObject("payload")
                .putObject("coordinates")
                .put("lat", place.latitude())
                .put("long", place.longitude());
        return "messages";
    }

    private static String write(Said.Pressed pressed, ObjectNode postback) {
        postback.put("title", pressed.title()).put("payload", pressed.payload());
        return "messaging_postbacks";
    }

    private static String write(Said.Chosen chosen, ObjectNode message) {
        message.put("text", chosen.title());
        message.putObject("quick_reply").put("payload", chosen.payload());
        return "messages";
    }

    private static String write(Said.Reacted reacted, boolean instagram, ObjectNode reaction) {
        reaction.put("mid", reacted.messageId());
        if (reacted.emoji().isEmpty()) {
            reaction.put("action", "unreact");
        } else {
            var name = REACTIONS.getOrDefault(reacted.emoji().replace("\uFE0F", ""), "other");
            reaction.put("action", "react").put("emoji", reacted.emoji());
            reaction.put("reaction", instagram && name.equals("smile") ? "laugh" : name);
        }
        return "message_reactions";
    }

    private static String write(Said.Edited edited, boolean instagram, ObjectNode edit) {
        edit.put("mid", edited.messageId()).put("text", edited.text()).put("num_edit", edited.times());
        return instagram ? "message_edit" : "message_edits";
    }

    private static String write(Said.Deleted deleted, ObjectNode event) {
        event.putObject("message").put("mid", deleted.messageId()).put("is_deleted", true);
        return "messages";
    }

    private static String write(Said.Referred referred, boolean instagram, ObjectNode referral) {
        referral.put("ref", referred.reference())
                .put("source", referred.source())
                .put("type", "OPEN_THREAD");
        return instagram ? "messaging_referral" : "messaging_referrals";
    }

    private static String write(Said.Other other, ObjectNode event, String id) {
        event.setAll(other.words().deepCopy());
        if (event.get("message") instanceof ObjectNode message && !message.has("mid")) {
            message.put("mid", id);
        }
        return "messages";
    }

    private static IllegalArgumentException impossible(String what, Account account) {
        return new IllegalArgumentException("nobody " + what + " on " + account.platform());
    }
}

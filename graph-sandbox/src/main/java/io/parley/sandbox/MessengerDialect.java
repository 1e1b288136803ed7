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
        var node = envelope(customer.id(), account.id());
        var instagram = account.platform() == Platform.INSTAGRAM;
        return switch (said) {
            case Said.Text text -> {
                var message = message(node, id).put("text", text.text());
                answering(text.replyTo(), message);
                yield event("messages", node);
            }
            case Said.Media media when instagram && media.kind().equals("sticker") -> Optional.empty();
            case Said.Media media -> {
                writeMedia(media, account, message(node, id));
                yield event("messages", node);
            }
            case Said.Location place
            when !instagram -> {
                var attachment = message(node, id).putArray("attachments").addObject();
                attachment
                        .put("type", "location")
                        .putObject("payload")
                        .putObject("coordinates")
                        .put("lat", place.latitude())
                        .put("long", place.longitude());
                yield event("messages", node);
            }
            case Said.Pressed pressed -> {
                node.putObject("postback")
                        .put("mid", id)
                        .put("title", pressed.title())
                        .put("payload", pressed.payload());
                yield event("messaging_postbacks", node);
            }
            case Said.Chosen chosen -> {
                var message = message(node, id).put("text", chosen.title());
                message.putObject("quick_reply").put("payload", chosen.payload());
                yield event("messages", node);
            }
            case Said.Reacted reacted -> {
                writeReaction(reacted, instagram, node.putObject("reaction"));
                yield event("message_reactions", node);
            }
            case Said.Edited edited -> {
                node.putObject("message_edit")
                        .put("mid", edited.messageId())
                        .put("text", edited.text())
                        .put("num_edit", edited.times());
                yield event(instagram ? "message_edit" : "message_edits", node);
            }
            case Said.Deleted deleted -> {
                node.putObject("message").put("mid", deleted.messageId()).put("is_deleted", true);
                yield event("messages", node);
            }
            case Said.Referred referred -> {
                node.putObject("referral")
                        .put("ref", referred.reference())
                        .put("source", referred.source())
                        .put("type", "OPEN_THREAD");
                yield event(instagram ? "messaging_referral" : "messaging_referrals", node);
            }
            case Said.Location ignored -> throw impossible("sends a location", account);
            case Said.Contact ignored -> throw impossible("shares a card", account);
            case Said.NumberChanged ignored -> throw impossible("changes a number", account);
        };
    }

    /** From somebody to somebody, now. */
    ObjectNode envelope(String from, String to) {
        var node = Json.object();
        node.putObject("sender").put("id", from);
        node.putObject("recipient").put("id", to);
        return node.put("timestamp", world.now().toEpochMilli());
    }

    private static Optional<Event> event(String field, ObjectNode node) {
        return Optional.of(new Event(field, node));
    }

    private static ObjectNode message(ObjectNode node, String id) {
        return node.putObject("message").put("mid", id);
    }

    private static void answering(String messageId, ObjectNode message) {
        if (!messageId.isEmpty()) {
            message.putObject("reply_to").put("mid", messageId);
        }
    }

    private void writeMedia(Said.Media media, Account account, ObjectNode message) {
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
    }

    private static void writeReaction(Said.Reacted reacted, boolean instagram, ObjectNode reaction) {
        reaction.put("mid", reacted.messageId());
        if (reacted.emoji().isEmpty()) {
            reaction.put("action", "unreact");
            return;
        }
        var name = REACTIONS.getOrDefault(reacted.emoji().replace("\uFE0F", ""), "other");
        reaction.put("action", "react").put("emoji", reacted.emoji());
        reaction.put("reaction", instagram && name.equals("smile") ? "laugh" : name);
    }

    private static IllegalArgumentException impossible(String what, Account account) {
        return new IllegalArgumentException("nobody " + what + " on " + account.platform());
    }
}

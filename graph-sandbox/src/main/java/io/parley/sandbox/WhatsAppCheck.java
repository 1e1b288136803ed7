package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** What a message of WhatsApp must look like; page: Cloud API, Messages. */
final class WhatsAppCheck {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_REFERENCE = 512;
    private static final int LONGEST_EMOJI = 8;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[0-9A-Za-z]{1,128}");

    private final MediaShelf shelf;

    WhatsAppCheck(MediaShelf shelf) {
        this.shelf = shelf;
    }

    /** What holds for every call of the edge. */
    static void product(JsonNode body) {
        Check.that(body.isObject(), "The request body is not a JSON object.");
        Check.that(
                body.path("messaging_product").asText().equals("whatsapp"),
                "The parameter messaging_product is required.");
    }

    static String kind(JsonNode body) {
        return body.path("type").asText("text");
    }

    /** A phone number in {@code to} takes precedence over a user id in {@code recipient}. */
    static String recipient(JsonNode body) {
        return body.has("to")
                ? body.path("to").asText()
                : body.path("recipient").asText();
    }

    void message(JsonNode body, PhoneNumber number) {
        checkRecipient(body);
        checkContent(body, number);
        Check.that(
                body.path("biz_opaque_callback_data").isMissingNode()
                        || body.path("biz_opaque_callback_data").isTextual(),
                "Param biz_opaque_callback_data must be a string.");
        Check.optionalText(body, "biz_opaque_callback_data", "biz_opaque_callback_data", LONGEST_REFERENCE);
        var context = body.path("context");
        Check.that(
                context.isMissingNode() || context.path("message_id").isTextual(),
                "Param context['message_id'] must be a string.");
    }

    private static void checkRecipient(JsonNode body) {
        if (body.has("to")) {
            Check.that(PHONE.matcher(recipient(body)).matches(), "The parameter to is not a phone number.");
        } else {
            Check.that(USER_ID.matcher(recipient(body)).matches(), "The parameter to is required.");
        }
    }

    private void checkContent(JsonNode body, PhoneNumber number) {
        var kind = kind(body);
        Check.that(!body.path(kind).isMissingNode(), "The parameter " + kind + " is required.");
        var content = body.path(kind);
        switch (kind) {
            case "text" -> Check.text(content, "body", "text['body']", LONGEST_TEXT);
            case "image", "video", "audio", "document", "sticker" -> checkMedia(kind, content, number);
            case "location" -> checkLocation(content);
            case "contacts" -> checkContacts(content);
            case "reaction" -> checkReaction(content);
            case "interactive" -> InteractiveCheck.message(content);
            case "template" -> TemplateCheck.message(content, number.owner().templates());
            default ->
                throw GraphErrors.badParameter("Param type must be one of the supported types.")
                        .refused();
        }
    }

    private void checkMedia(String kind, JsonNode media, PhoneNumber number) {
        var path = kind + "['id']";
        Check.that(media.has("id") != media.has("link"), "Exactly one of id and link is required in " + kind + ".");
        if (media.has("id")) {
            var known = shelf.find(media.path("id").asText())
                    .filter(medium -> medium.account().equals(number.id()));
            Check.that(
                    known.isPresent(),
                    "Param " + path + " is not a valid whatsapp business account media attachment ID");
        } else {
            Check.that(
                    media.path("link").asText().matches("https?://\\S+"), "Param " + kind + "['link'] is not a URL.");
        }
        var captioned = !kind.equals("audio") && !kind.equals("sticker");
        Check.that(captioned || !media.has("caption"), "Unexpected key \"caption\" on param \"" + kind + "\".");
        Check.optionalText(media, "caption", kind + "['caption']", LONGEST_CAPTION);
    }

    private static void checkLocation(JsonNode place) {
        Check.that(
                Math.abs(place.path("latitude").asDouble(Double.NaN)) <= 90,
                "Param location['latitude'] must be a number between -90 and 90.");
        Check.that(
                Math.abs(place.path("longitude").asDouble(Double.NaN)) <= 180,
                "Param location['longitude'] must be a number between -180 and 180.");
    }

    private static void checkContacts(JsonNode cards) {
        Check.that(cards.isArray() && !cards.isEmpty(), "Param contacts must be an array with at least one contact.");
        for (var card : cards) {
            Check.text(card.path("name"), "formatted_name", "contacts['name']['formatted_name']", LONGEST_CAPTION);
            Check.that(
                    card.path("name").size() > 1, "At least one more part of a name than formatted_name is required.");
        }
    }

    private static void checkReaction(JsonNode reaction) {
        Check.text(reaction, "message_id", "reaction['message_id']", LONGEST_REFERENCE);
        Check.that(reaction.path("emoji").isTextual(), "The parameter reaction['emoji'] is required.");
        Check.optionalText(reaction, "emoji", "reaction['emoji']", LONGEST_EMOJI);
    }
}

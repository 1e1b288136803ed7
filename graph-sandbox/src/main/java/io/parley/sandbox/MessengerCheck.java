package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a message of Messenger or Instagram must look like; pages: Send API; Instagram, Send Messages. */
final class MessengerCheck {
    private static final int TOO_LONG_TEXT = 2000;
    private static final int MOST_BYTES_ON_INSTAGRAM = 1000;
    private static final int TOO_LONG_METADATA = 1000;
    private static final int MOST_IMAGES = 30;
    private static final int MOST_IMAGES_ON_INSTAGRAM = 10;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final Set<String> MEDIA = Set.of("image", "audio", "video", "file");
    private static final Set<String> QUICK_REPLIES = Set.of("text", "user_phone_number", "user_email");

    private final MediaShelf shelf;
    private final Platform platform;

    MessengerCheck(MediaShelf shelf, Platform platform) {
        this.shelf = shelf;
        this.platform = platform;
    }

    void message(JsonNode message) {
        var parts = (message.has("text") ? 1 : 0)
                + (message.has("attachment") ? 1 : 0)
                + (message.has("attachments") ? 1 : 0);
        if (parts == 0) {
            throw GraphErrors.badParameter("Must send either message or state")
                    .with(2018015)
                    .refused();
        }
        Check.that(parts == 1, "Only one of the text, attachment, and attachments can be specified");
        checkText(message);
        if (message.has("attachment")) {
            attachment(message.path("attachment"));
        }
        checkImages(message.path("attachments"));
        checkQuickReplies(message.path("quick_replies"));
        Check.optionalText(message, "metadata", "message[metadata]", TOO_LONG_METADATA - 1);
    }

    private void checkText(JsonNode message) {
        if (!message.has("text")) {
            return;
        }
        var text = message.path("text");
        Check.that(text.isTextual() && !text.textValue().isEmpty(), "Param message[text] must be a string.");
        var fits = platform == Platform.INSTAGRAM
                ? text.textValue().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_ON_INSTAGRAM
                : Check.characters(text.textValue()) < TOO_LONG_TEXT;
        var most = platform == Platform.INSTAGRAM ? MOST_BYTES_ON_INSTAGRAM : TOO_LONG_TEXT;
        Check.that(fits, "Length of param message[text] must be less than or equal to " + most);
    }

    /** A file by address or by id, or a template. */
    void attachment(JsonNode attachment) {
        var type = attachment.path("type").asText();
        var payload = attachment.path("payload");
        if (type.equals("template")) {
            MessengerTemplateCheck.payload(payload);
            return;
        }
        mediaType(attachment);
        file(payload);
    }

    static void mediaType(JsonNode attachment) {
        Check.that(
                MEDIA.contains(attachment.path("type").asText()),
                "Param message[attachment][type] must be one of {AUDIO, FILE, IMAGE, TEMPLATE, VIDEO}");
    }

    private void file(JsonNode payload) {
        Check.that(
                payload.has("url") != payload.has("attachment_id"),
                "Exactly one of url and attachment_id is required in message[attachment][payload]");
        if (payload.has("url")) {
            Check.that(
                    payload.path("url").asText().matches("https?://\\S+"),
                    "Param message[attachment][payload][url] should represent a valid URL");
        } else if (shelf.find(payload.path("attachment_id").asText()).isEmpty()) {
            throw GraphErrors.badParameter("Invalid attachment_id")
                    .with(2018074)
                    .refused();
        }
    }

    /** Pictures only; page: Send API, Multiple Images. */
    private void checkImages(JsonNode images) {
        if (images.isMissingNode()) {
            return;
        }
        var most = platform == Platform.INSTAGRAM ? MOST_IMAGES_ON_INSTAGRAM : MOST_IMAGES;
        Check.that(
                images.isArray() && !images.isEmpty() && images.size() <= most,
                "Param message[attachments] must hold 1 to " + most + " images");
        for (var image : images) {
            Check.that(image.path("type").asText().equals("image"), "Param message[attachments] takes images only");
            file(image.path("payload"));
        }
    }

    private static void checkQuickReplies(JsonNode replies) {
        if (replies.isMissingNode()) {
            return;
        }
        Check.that(
                replies.isArray() && replies.size() <= MOST_QUICK_REPLIES,
                "Param message[quick_replies] must have at most 13 elements");
        for (var reply : replies) {
            var type = reply.path("content_type").asText();
            Check.that(
                    QUICK_REPLIES.contains(type), "Param content_type must be one of {TEXT, USER_PHONE_NUMBER, ...}");
            if (type.equals("text")) {
                Check.text(reply, "title", "message[quick_replies][title]", LONGEST_TITLE);
                Check.text(reply, "payload", "message[quick_replies][payload]", LONGEST_PAYLOAD);
            }
        }
    }
}

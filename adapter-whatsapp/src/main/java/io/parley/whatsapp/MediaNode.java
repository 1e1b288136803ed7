package io.parley.whatsapp;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import io.parley.meta.Fields;
import io.parley.meta.GraphError;
import java.util.List;
import java.util.Optional;

/**
 * A file of a contact, after Meta's pages "Image", "Video", "Audio", "Document" and "Sticker messages webhook". The
 * address that may come with it lives five minutes; the id lives seven days, so the id is kept.
 */
record MediaNode(String type, Fields node) {
    private static final int LONGEST_ID = 512;
    /** "Media download error": larger than WhatsApp passes on, or lost on the way. */
    private static final int NOT_DOWNLOADABLE = 131052;

    /** Empty when there is no file to be had and WhatsApp does not say why. */
    Optional<Content> read() {
        var id = body().id("id", LONGEST_ID);
        return id.isPresent() || isLost() ? Optional.of(content(id)) : Optional.empty();
    }

    private Content content(Optional<String> id) {
        var file = new RemoteMedia(
                kind(),
                id.orElse(""),
                body().text("mime_type").flatMap(MediaType::parse),
                body().text("filename").filter(name -> !name.isBlank()).map(FileName::sanitised),
                body().text("sha256").flatMap(Sha256::hexadecimal),
                type.equals("sticker"),
                id.isPresent() ? RemoteMedia.Stage.WAITING : RemoteMedia.Stage.LOST);
        return new Content.Media(
                List.of(file), RichText.plain(body().text("caption").orElse("")));
    }

    private MediaKind kind() {
        return switch (type) {
            case "image", "sticker" -> MediaKind.IMAGE;
            case "video" -> MediaKind.VIDEO;
            case "audio", "voice" -> MediaKind.AUDIO;
            default -> MediaKind.FILE;
        };
    }

    private boolean isLost() {
        return node.items("errors").stream()
                .map(error -> GraphError.read(new Fields(error), 0))
                .anyMatch(error -> error.code() == NOT_DOWNLOADABLE);
    }

    private Fields body() {
        return node.object(type);
    }
}

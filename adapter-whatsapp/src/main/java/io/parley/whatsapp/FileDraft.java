package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.Content;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.GraphAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file, after Meta's page "Media": by a link that WhatsApp fetches, or where it cannot reach us by an upload before the
 * message.
 */
record FileDraft(CloudApi api, Session session, AccountId account) {
    private static final int LONGEST_ID = 255;

    Draft of(Content.Files files) {
        if (files.attachments().size() > 1) {
            return Draft.refused(Objections.ONE_FILE);
        }
        var file = files.attachments().getFirst();
        var caption = WhatsAppMarkup.write(files.caption());
        return objection(file, caption)
                .map(Draft::refused)
                .orElseGet(() -> session.linkTo(file)
                        .map(link -> ready(Draft.part().put("link", link.toString()), file, caption))
                        .orElseGet(() -> uploaded(file, caption)));
    }

    private Draft uploaded(Attachment file, String caption) {
        var fields = Map.of("messaging_product", "whatsapp", "type", file.type().value());
        var response = api.upload(fields, file, account.value(), "media");
        return GraphAnswer.found(response, answer -> answer.id("id", LONGEST_ID))
                .map(id -> ready(Draft.part().put("id", id), file, caption))
                .orElseGet(() -> new Draft.Stopped(GraphAnswer.resultBeforeSending(response)));
    }

    private static Draft ready(ObjectNode part, Attachment file, String caption) {
        if (!caption.isBlank()) {
            part.put("caption", caption);
        }
        var type = typeOf(file);
        switch (type) {
            case "document" -> part.put("filename", file.name().value());
            // WhatsApp shows it with its wave, as if it were spoken into the phone.
            case "audio" -> {
                if (file.type().equals(WhatsAppLimits.OGG)) {
                    part.put("voice", true);
                }
            }
            default -> {}
        }
        return new Draft.Ready(type, part);
    }

    private static String typeOf(Attachment file) {
        return switch (file.kind()) {
            case IMAGE -> file.type().equals(WhatsAppLimits.WEBP) ? "sticker" : "image";
            case VIDEO -> "video";
            case AUDIO -> "audio";
            case FILE -> "document";
        };
    }

    private static Optional<FailureReason> objection(Attachment file, String caption) {
        return List.of(notTaken(file), noCaption(file, caption), Objections.tooLong(caption, WhatsAppLimits.CAPTION))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FailureReason> notTaken(Attachment file) {
        var isLargeSticker = typeOf(file).equals("sticker") && file.size() > WhatsAppLimits.STICKER_BYTES;
        if (WhatsAppLimits.CAPABILITIES.takes(file.type(), file.size()) && !isLargeSticker) {
            return Optional.empty();
        }
        return Optional.of(Objections.file(
                switch (typeOf(file)) {
                    case "image" -> "WhatsApp takes pictures as JPEG or PNG of 5 MB at most. Convert or shrink it.";
                    case "sticker" -> "WhatsApp shows WebP as a sticker, of 500 KB at most. Send it as JPEG or PNG.";
                    case "video" -> "WhatsApp takes videos as MP4 or 3GP of 16 MB at most. Convert or shorten it.";
                    case "audio" -> "WhatsApp takes audio as AAC, AMR, MP3, M4A or OGG of 16 MB at most. Convert it.";
                    default ->
                        "WhatsApp takes PDF, text and office documents of 100 MB at most. Convert it, or send a link to it.";
                }));
    }

    private static Optional<FailureReason> noCaption(Attachment file, String caption) {
        var goesAlone = typeOf(file).equals("audio") || typeOf(file).equals("sticker");
        return Objections.when(
                goesAlone && !caption.isBlank(),
                "WhatsApp shows no text with audio and stickers. Send the text as a message of its own.");
    }
}

package io.parley.postgres;

import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.message.RemoteMedia;
import java.util.List;
import java.util.Optional;

/** Files that lie at a platform, within the details of a content. */
final class RemoteMediaJson {
    private RemoteMediaJson() {}

    static List<JsonFields> write(List<RemoteMedia> media) {
        return media.stream().map(RemoteMediaJson::write).toList();
    }

    static List<RemoteMedia> read(List<JsonFields> media) {
        return media.stream().map(RemoteMediaJson::read).toList();
    }

    private static JsonFields write(RemoteMedia media) {
        return JsonFields.empty()
                .put("kind", media.kind().name())
                .put("reference", media.reference())
                .put("type", media.type().map(MediaType::value))
                .put("name", media.name().map(FileName::value))
                .put("sha256", media.sha256())
                .put("sticker", media.sticker())
                .put("stage", media.stage().name())
                .put("file", media.file().map(AttachmentsJson::write))
                .put("reason", Optional.of(media.reason()).filter(reason -> !reason.isEmpty()));
    }

    private static RemoteMedia read(JsonFields fields) {
        return new RemoteMedia(
                MediaKind.valueOf(fields.text("kind")),
                fields.text("reference"),
                fields.optionalText("type").map(MediaType::new),
                fields.optionalText("name").map(FileName::new),
                fields.optionalText("sha256"),
                fields.isSo("sticker"),
                RemoteMedia.Stage.valueOf(fields.text("stage")),
                fields.optionalFields("file").map(AttachmentsJson::read),
                fields.optionalText("reason").orElse(""));
    }
}

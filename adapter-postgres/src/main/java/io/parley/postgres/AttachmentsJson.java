package io.parley.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.id.FileId;
import java.util.List;
import java.util.Optional;

/** The files that a message carries, within an event or in a column of their own. */
final class AttachmentsJson {

    private AttachmentsJson() {}

    static String text(List<Attachment> attachments) {
        return JsonFields.array(write(attachments)).toString();
    }

    static List<Attachment> attachments(String text) {
        try {
            return read(JsonFields.list(StoredJson.MAPPER.readTree(text)));
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("unreadable attachments", e);
        }
    }

    static List<JsonFields> write(List<Attachment> attachments) {
        return attachments.stream().map(AttachmentsJson::write).toList();
    }

    static List<Attachment> read(List<JsonFields> attachments) {
        return attachments.stream().map(AttachmentsJson::read).toList();
    }

    static JsonFields write(Attachment attachment) {
        return JsonFields.empty()
                .put("id", attachment.id().value())
                .put("name", attachment.name().value())
                .put("type", attachment.type().value())
                .put("size", attachment.size())
                .put(
                        "dimensions",
                        attachment
                                .dimensions()
                                .map(size -> JsonFields.empty()
                                        .put("width", size.width())
                                        .put("height", size.height())))
                .put("thumbnail", attachment.thumbnail());
    }

    static Attachment read(JsonFields fields) {
        Optional<Dimensions> dimensions = fields.optionalFields("dimensions")
                .map(size ->
                        new Dimensions(Math.toIntExact(size.number("width")), Math.toIntExact(size.number("height"))));
        return new Attachment(
                new FileId(fields.id("id")),
                new FileName(fields.text("name")),
                new MediaType(fields.text("type")),
                fields.number("size"),
                dimensions,
                fields.isSo("thumbnail"));
    }
}

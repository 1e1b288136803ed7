package io.parley.messaging.attachment;

import io.parley.messaging.id.FileId;
import java.util.Optional;

/**
 * What a message says of a file that it carries. Prints without the name, as everything that people wrote.
 *
 * @param type what the content is, whatever its name says
 * @param size in bytes
 * @param thumbnail whether there is a small picture of it
 */
public record Attachment(
        FileId id, FileName name, MediaType type, long size, Optional<Dimensions> dimensions, boolean thumbnail) {
    public Attachment {
        if (size < 1) {
            throw new IllegalArgumentException("a file has at least one byte");
        }
    }

    public MediaKind kind() {
        return type.kind();
    }

    /** What its thumbnail is, where there is one. */
    public MediaType thumbnailType() {
        return type.equals(MediaType.JPEG) ? MediaType.JPEG : MediaType.PNG;
    }
}

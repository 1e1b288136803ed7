package io.parley.messaging.port;

import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Bytes;
import java.util.Optional;

/** Makes small pictures of large ones, without anything that the large one says about its maker or place. Thread-safe. */
public interface Thumbnailer {
    /** The longest side of a small picture, in pixels. */
    int SIDE = 320;

    /** A JPEG of a JPEG, a PNG of another picture; empty for what is no picture, or cannot be read as one. */
    Optional<Bytes> thumbnail(Content content, MediaType type, FileLimits limits);

    /** Makes none. */
    static Thumbnailer none() {
        return (content, type, limits) -> Optional.empty();
    }
}

package io.parley.messaging.port;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.outcome.Refusal;
import java.util.Optional;

/** Tells what a content is by looking at it, and whether it is safe to look closer. Thread-safe. */
public interface FileInspector {
    /** How much of the beginning {@link #sniff} is given, in bytes. */
    int HEAD = 64 * 1024;

    /**
     * What the content seems to be.
     *
     * @param name tells apart what looks the same, as a text and a table of text; it never turns a content into another
     */
    MediaType sniff(byte[] head, FileName name);

    /** Looks at all of it, within the limits. */
    Inspection inspect(Content content, MediaType sniffed, FileLimits limits);

    /** What a look at everything told. */
    sealed interface Inspection {
        record Fine(MediaType type, Optional<Dimensions> dimensions) implements Inspection {}

        record Unsafe(Refusal why) implements Inspection {}
    }
}

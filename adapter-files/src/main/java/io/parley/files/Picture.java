package io.parley.files;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens pictures with the reader of their type and no other. */
final class Picture {
    private Picture() {}

    /** Something to do with an open picture. */
    interface Look<T> {
        Optional<T> at(ImageReader reader) throws IOException;
    }

    /** The size of the first frame; empty for what is broken. */
    static Optional<Dimensions> dimensions(InputStream in, MediaType type) throws IOException {
        return look(in, type, reader -> Optional.of(new Dimensions(reader.getWidth(0), reader.getHeight(0))));
    }

    /** Readers throw many things at pictures that are broken, and worse ones at those made to break them. */
    static <T> Optional<T> look(InputStream in, MediaType type, Look<T> look) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.value());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        // In memory, as pictures are small: the default writes to a folder that others may read.
        try (ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            // A PNG may carry texts that unfold without end, and needs none of them; other types need theirs.
            reader.setInput(stream, false, type.equals(MediaType.PNG));
            return look.at(reader);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}

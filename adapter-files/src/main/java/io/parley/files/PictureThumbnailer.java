package io.parley.files;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.Thumbnailer;
import io.parley.messaging.store.StoreUnavailable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;

/**
 * Small pictures of the first frame, drawn anew, so that nothing of the original but its look is in them. Only so many
 * pictures are decoded at once, as each may take a few hundred megabytes. Thread-safe.
 */
public final class PictureThumbnailer implements Thumbnailer {
    private final Semaphore turns;

    /**
     * @param atOnce how many pictures may be in memory
     */
    public PictureThumbnailer(int atOnce) {
        turns = new Semaphore(atOnce);
    }

    @Override
    public Optional<Bytes> thumbnail(Content content, MediaType type, FileLimits limits) {
        if (type.kind() != MediaKind.IMAGE) {
            return Optional.empty();
        }
        turns.acquireUninterruptibly();
        try (InputStream in = content.open()) {
            return Picture.look(in, type, reader -> draw(reader, type, limits));
        } catch (IOException e) {
            throw new StoreUnavailable("the content cannot be read", e);
        } finally {
            turns.release();
        }
    }

    private static Optional<Bytes> draw(ImageReader reader, MediaType type, FileLimits limits) throws IOException {
        var size = new Dimensions(reader.getWidth(0), reader.getHeight(0));
        if (size.pixels() > limits.imagePixels()) {
            return Optional.empty();
        }
        ImageFilter upright = upright(reader, type);
        BufferedImage image = reader.read(0, coarse(reader, size));
        boolean jpeg = type.equals(MediaType.JPEG);
        int side = Math.min(SIDE, Math.max(image.getWidth(), image.getHeight()));
        var out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .addFilter(upright)
                .size(side, side)
                // A picture of few colours is not smaller for keeping to them, only uglier.
                .imageType(jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                .outputFormat(jpeg ? "jpg" : "png")
                .toOutputStream(out);
        return Optional.of(Bytes.copyOf(out.toByteArray()));
    }

    /** Leaves out rows and columns while reading, as long as twice the small picture remains. */
    private static ImageReadParam coarse(ImageReader reader, Dimensions size) {
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(size.width(), size.height()) / (2 * SIDE));
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    /** Cameras write down how they were held instead of turning the picture; what they write is not always readable. */
    private static ImageFilter upright(ImageReader reader, MediaType type) {
        if (!type.equals(MediaType.JPEG)) {
            return picture -> picture;
        }
        try {
            return Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0))
                    .map(ExifFilterUtils::getFilterForOrientation)
                    .orElse(picture -> picture);
        } catch (IOException | RuntimeException unreadable) {
            return picture -> picture;
        }
    }
}

package io.parley.files;

import static io.parley.testkit.blob.FileSamples.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Bytes;
import io.parley.testkit.blob.FileSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureThumbnailerTest {
    private final PictureThumbnailer thumbnailer = new PictureThumbnailer(2);

    @ParameterizedTest
    @CsvSource({
        "png, 2000, 1000, 320, 160",
        "jpeg, 300, 1200, 80, 320",
        "gif, 640, 640, 320, 320",
        "png, 10, 20, 10, 20"
    })
    void aSmallPictureHasTheSameShape(String format, int width, int height, int small, int high) throws IOException {
        var picture = draw("image/" + format, FileSamples.picture(format, width, height))
                .orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.toArray()));
        assertThat(image.getWidth()).isEqualTo(small);
        assertThat(image.getHeight()).isEqualTo(high);
        assertThat(image.getRGB(1, 1) & 0xFF0000).isGreaterThan(0xF00000);
        assertThat(image.getRGB(small - 2, 1) & 0xFF).isGreaterThan(0xF0);
    }

    @Test
    void aWebpBecomesAPng() {
        assertThat(draw("image/webp", FileSamples.WEBP).orElseThrow().toArray())
                .startsWith(FileSamples.bytes("\u0089PNG"));
    }

    @Test
    void aJpegSaysNothingOfItsMakerAndStandsUpright() throws IOException {
        byte[] held = withOrientation(FileSamples.picture("jpg", 400, 200), 6);

        byte[] small = draw("image/jpeg", held).orElseThrow().toArray();

        assertThat(new String(small, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "CAMERA");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getHeight()).as("turned by a quarter").isGreaterThan(image.getWidth());
    }

    @Test
    void whatIsTooLargeBrokenOrNoPictureHasNone() {
        assertThat(draw("image/png", FileSamples.pngHeader(20_000, 20_000))).isEmpty();
        assertThat(draw("image/png", FileSamples.pngHeader(100, 100))).isEmpty();
        assertThat(draw("image/png", FileSamples.bytes("rubbish"))).isEmpty();
        assertThat(draw("application/pdf", FileSamples.bytes("%PDF-1.7"))).isEmpty();
    }

    private Optional<Bytes> draw(String type, byte[] picture) {
        return thumbnailer.thumbnail(content(picture), new MediaType(type), FileLimits.standard());
    }

    /** Puts what a camera writes behind the beginning of a JPEG: how it was held, and its maker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = FileSamples.bytes("Exif\0\0MM\0*\0\0\0\b\0\u0002"
                + "\u0001\u000f\0\u0002\0\0\0\u0007\0\0\0\u0026"
                + "\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) orientation + "\0\0"
                + "\0\0\0\0" + "CAMERA\0\0");
        var out = new ByteArrayOutputStream();
        int behindFirstSegment = 4 + ((jpeg[4] & 0xFF) << 8 | jpeg[5] & 0xFF);
        out.write(jpeg, 0, behindFirstSegment);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(jpeg, behindFirstSegment, jpeg.length - behindFirstSegment);
        return out.toByteArray();
    }
}

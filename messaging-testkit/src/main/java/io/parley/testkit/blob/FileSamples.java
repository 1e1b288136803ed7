package io.parley.testkit.blob;

import io.parley.messaging.port.Content;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Contents, good and bad, made on the spot. */
public final class FileSamples {
    /** The string that all scanners agree to call a virus, in two halves so that this file is none. */
    public static final byte[] EICAR =
            bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private FileSamples() {}

    public static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A picture whose left half is red and whose right half is blue. */
    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return written(out -> ImageIO.write(image, format, out));
    }

    /** A PNG that says it is so large, and has nothing more. */
    public static byte[] pngHeader(int width, int height) {
        return written(out -> {
            out.write(bytes("\u0089PNG\r\n\u001a\n"));
            var header = new ByteArrayOutputStream();
            var data = new DataOutputStream(header);
            data.writeBytes("IHDR");
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, header.toByteArray());
            chunk(out, bytes("IDAT"));
        });
    }

    private static void chunk(DataOutputStream out, byte[] typeAndData) throws IOException {
        var crc = new CRC32();
        crc.update(typeAndData);
        out.writeInt(typeAndData.length - 4);
        out.write(typeAndData);
        out.writeInt((int) crc.getValue());
    }

    /** A ZIP with entries of these names. */
    public static byte[] zip(String... names) {
        return zipOf(bytes("content"), names);
    }

    public static byte[] zipOf(byte[] content, String... names) {
        return written(out -> {
            var zip = new ZipOutputStream(out);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    /** The older container, with a directory entry of this name. */
    public static byte[] compound(String entry) {
        byte[] file = new byte[2048];
        System.arraycopy(bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), 0, file, 0, 8);
        byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        file[1024 + 64] = (byte) (name.length + 2);
        file[1024 + 66] = 2;
        return file;
    }

    public static byte[] spaces(int size) {
        byte[] spaces = new byte[size];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private interface Step {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Step step) {
        var bytes = new ByteArrayOutputStream();
        try {
            step.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

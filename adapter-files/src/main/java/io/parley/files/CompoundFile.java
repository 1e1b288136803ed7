package io.parley.files;

import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.port.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The container of the older office formats (and of installers, mails and drawings): a small file system, whose directory
 * says what is in it. Its entries have 128 bytes each and begin at multiples of that.
 */
final class CompoundFile {
    private static final int ENTRY = 128;
    private static final int NAME = 64;
    private static final int STREAM = 2;
    private static final Map<String, MediaType> TYPES = Map.of(
            "WordDocument", new MediaType("application/msword"),
            "Workbook", new MediaType("application/vnd.ms-excel"),
            "Book", new MediaType("application/vnd.ms-excel"),
            "PowerPoint Document", new MediaType("application/vnd.ms-powerpoint"));

    private CompoundFile() {}

    static MediaType typeOf(Content content) throws IOException {
        try (InputStream in = content.open()) {
            for (byte[] entry = in.readNBytes(ENTRY); entry.length == ENTRY; entry = in.readNBytes(ENTRY)) {
                MediaType type = TYPES.getOrDefault(nameOf(entry), MediaType.COMPOUND);
                if (!type.equals(MediaType.COMPOUND)) {
                    return type;
                }
            }
            return MediaType.COMPOUND;
        }
    }

    /** The name of the stream that this entry is of; empty when it is no such entry. */
    private static String nameOf(byte[] entry) {
        int length = (entry[NAME] & 0xFF) - 2;
        boolean stream = entry[NAME + 1] == 0 && entry[NAME + 2] == STREAM;
        return stream && length > 0 && length < NAME ? new String(entry, 0, length, StandardCharsets.UTF_16LE) : "";
    }
}

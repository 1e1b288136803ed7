package io.parley.files;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector;
import io.parley.messaging.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/** Tells files by their content: by their first bytes, and where many formats share these, by what is inside. Thread-safe. */
public final class TikaInspector implements FileInspector {
    /** Other words for the types that we name. */
    private static final Map<String, String> OUR_WORDS = Map.ofEntries(
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/x-aac", "audio/aac"),
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("audio/speex", "audio/ogg"),
            Map.entry("audio/x-oggflac", "audio/ogg"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("audio/x-m4a", "audio/mp4"),
            Map.entry("application/mp4", "video/mp4"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("application/x-rar-compressed", "application/vnd.rar"),
            Map.entry("application/x-tika-msoffice", "application/x-ole-storage"),
            Map.entry("application/x-tika-ooxml", "application/zip"),
            Map.entry("application/x-dosexec", "application/x-msdownload"));

    private static final int LONGEST_EBML_HEADER = 128;

    private final Tika tika = new Tika();

    @Override
    public MediaType sniff(byte[] head, FileName name) {
        MediaType found = MediaType.parse(tika.detect(head)).orElse(MediaType.UNKNOWN);
        MediaType ours = new MediaType(OUR_WORDS.getOrDefault(found.value(), found.value()));
        return switch (ours.value()) {
            case "text/plain" -> text(head, name);
            case "application/x-matroska", "video/x-matroska" -> matroska(head);
            case "video/quicktime" -> Signatures.isQuickTime(head) ? ours : new MediaType("video/mp4");
            case "application/octet-stream" -> Signatures.isAac(head) ? new MediaType("audio/aac") : ours;
            default -> ours;
        };
    }

    /** A text has no NUL, whatever comes after its beginning. */
    private static MediaType text(byte[] head, FileName name) {
        boolean wide = head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        for (byte octet : head) {
            if (octet == 0 && !wide) {
                return MediaType.UNKNOWN;
            }
        }
        return new MediaType(name.extension().equals("csv") ? "text/csv" : "text/plain");
    }

    private static MediaType matroska(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, LONGEST_EBML_HEADER), StandardCharsets.ISO_8859_1);
        return new MediaType(start.contains("webm") ? "video/webm" : "video/x-matroska");
    }

    @Override
    public Inspection inspect(Content content, MediaType sniffed, FileLimits limits) {
        try {
            if (sniffed.equals(MediaType.ZIP)) {
                return Archive.inspect(content, limits.archive());
            }
            if (sniffed.equals(MediaType.COMPOUND)) {
                return fine(CompoundFile.typeOf(content));
            }
            return sniffed.kind() == MediaKind.IMAGE ? picture(content, sniffed, limits) : fine(sniffed);
        } catch (IOException e) {
            throw new StoreUnavailable("the content cannot be read", e);
        }
    }

    private static Inspection fine(MediaType type) {
        return new Inspection.Fine(type, Optional.empty());
    }

    /** The header is read and nothing else: a small file may hold a picture that no memory can. */
    private static Inspection picture(Content content, MediaType type, FileLimits limits) throws IOException {
        Optional<Dimensions> dimensions;
        try (InputStream in = content.open()) {
            dimensions = Picture.dimensions(in, type);
        }
        if (dimensions.isEmpty()) {
            return new Inspection.Unsafe(new FileRefusal.NotAllowed("a broken " + type));
        }
        return dimensions.get().pixels() > limits.imagePixels()
                ? new Inspection.Unsafe(new FileRefusal.TooManyPixels(limits.imagePixels()))
                : new Inspection.Fine(type, dimensions);
    }
}

package io.parley.messaging.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, as {@code image/png}: lower case, without parameters. */
public record MediaType(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    public static final MediaType JPEG = new MediaType("image/jpeg");
    public static final MediaType PNG = new MediaType("image/png");
    public static final MediaType ZIP = new MediaType("application/zip");

    /** The container of the older office formats, until somebody looked inside. */
    public static final MediaType COMPOUND = new MediaType("application/x-ole-storage");

    public static final MediaType UNKNOWN = new MediaType("application/octet-stream");

    public MediaType {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a media type");
        }
    }

    /** Reads a type as browsers write it, with or without parameters; empty for anything else. */
    public static Optional<MediaType> parse(String text) {
        String bare = text.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(bare).matches() ? Optional.of(new MediaType(bare)) : Optional.empty();
    }

    public MediaKind kind() {
        return switch (value.substring(0, value.indexOf('/'))) {
            case "image" -> MediaKind.IMAGE;
            case "video" -> MediaKind.VIDEO;
            case "audio" -> MediaKind.AUDIO;
            default -> MediaKind.FILE;
        };
    }

    /** What the name of a file of this type ends with, where we know it. */
    public Optional<String> extension() {
        return FileType.KNOWN.stream()
                .filter(known -> known.type().equals(this))
                .map(FileType::extension)
                .findFirst();
    }

    /** Whether many formats begin like this, so that only a look inside tells which one it is. */
    public boolean isContainer() {
        return equals(ZIP) || equals(COMPOUND);
    }

    @Override
    public String toString() {
        return value;
    }
}

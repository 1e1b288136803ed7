package io.parley.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What WhatsApp takes as which kind of medium, and how large; page: Cloud API, Media, Supported Media Types. */
final class MediaRules {
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, List<String>> TYPES = Map.of(
            "audio", List.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
            "image", List.of("image/jpeg", "image/png"),
            "video", List.of("video/3gpp", "video/mp4"),
            "sticker", List.of("image/webp"),
            "document",
                    List.of(
                            "text/plain",
                            "application/pdf",
                            "application/msword",
                            "application/vnd.ms-excel",
                            "application/vnd.ms-powerpoint",
                            OFFICE + "wordprocessingml.document",
                            OFFICE + "spreadsheetml.sheet",
                            OFFICE + "presentationml.presentation"));
    private static final Map<String, Long> LARGEST = Map.of(
            "audio", 16 * MEGABYTE,
            "image", 5 * MEGABYTE,
            "video", 16 * MEGABYTE,
            "sticker", 500 * KILOBYTE,
            "document", 100 * MEGABYTE);

    private MediaRules() {}

    static boolean isMedia(String kind) {
        return TYPES.containsKey(kind);
    }

    static boolean fits(String kind, String mimeType) {
        return TYPES.getOrDefault(kind, List.of()).contains(bare(mimeType));
    }

    static String typesOf(String kind) {
        return String.join(", ", TYPES.getOrDefault(kind, List.of()));
    }

    /** The kind that a type may be sent as; empty when it cannot be sent. */
    static Optional<String> kindOf(String mimeType) {
        return TYPES.keySet().stream().filter(kind -> fits(kind, mimeType)).findFirst();
    }

    static boolean small(String kind, long bytes) {
        return bytes <= LARGEST.getOrDefault(kind, 0L);
    }

    /** Without what stands behind it, as {@code ; codecs=opus}. */
    private static String bare(String mimeType) {
        return mimeType.split(";")[0].strip();
    }
}

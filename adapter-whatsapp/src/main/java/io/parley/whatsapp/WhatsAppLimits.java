package io.parley.whatsapp;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.MediaLimit;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What WhatsApp takes, after Meta's pages "Media", "Text messages" and "Throughput". */
final class WhatsAppLimits {
    static final TextLimit TEXT = TextLimit.characters(4096);
    static final TextLimit CAPTION = TextLimit.characters(1024);

    static final MediaType WEBP = new MediaType("image/webp");
    static final MediaType OGG = new MediaType("audio/ogg");
    /** Of a sticker that moves; one that does not may have 100 KB, and WhatsApp looks which it is. */
    static final long STICKER_BYTES = 500 * 1024L;

    private static final long MEGABYTE = 1024 * 1024L;
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    /** 80 messages a second; to one person one in 6 seconds, of which 45 may be taken in advance. */
    private static final Pace PACE = new Pace(80, Optional.of(new Pace.ToOne(Duration.ofSeconds(6), 45)));

    static final Capabilities CAPABILITIES = new Capabilities(
            TEXT,
            Optional.of(CAPTION),
            Map.of(
                    MediaKind.IMAGE, limit(5 * MEGABYTE, "image/jpeg", "image/png", WEBP.value()),
                    MediaKind.VIDEO, limit(16 * MEGABYTE, "video/mp4", "video/3gpp"),
                    MediaKind.AUDIO,
                            limit(16 * MEGABYTE, "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", OGG.value()),
                    MediaKind.FILE,
                            limit(
                                    100 * MEGABYTE,
                                    "text/plain",
                                    "application/pdf",
                                    "application/msword",
                                    "application/vnd.ms-excel",
                                    "application/vnd.ms-powerpoint",
                                    OPEN_XML + "wordprocessingml.document",
                                    OPEN_XML + "spreadsheetml.sheet",
                                    OPEN_XML + "presentationml.presentation")),
            EnumSet.allOf(Feature.class),
            Optional.of(Window.of(Duration.ofHours(24))),
            PACE);

    private WhatsAppLimits() {}

    private static MediaLimit limit(long bytes, String... types) {
        return new MediaLimit(types(types), bytes);
    }

    private static Set<MediaType> types(String... types) {
        return Arrays.stream(types).map(MediaType::new).collect(Collectors.toUnmodifiableSet());
    }
}

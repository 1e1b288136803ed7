package io.parley.meta;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The two platforms that share the Send API, and what they can do. */
public enum MessagingPlatform {
    /** After Meta's pages "Send API", "Rate limits" and "Conversation windows" (Messenger Platform). */
    MESSENGER(
            "Messenger",
            new Capabilities(
                    // Meta says "less than 2,000 characters".
                    TextLimit.characters(1_999),
                    Optional.empty(),
                    Map.of(
                            MediaKind.IMAGE, anyType(),
                            MediaKind.VIDEO, anyType(),
                            MediaKind.AUDIO, anyType(),
                            MediaKind.FILE, anyType()),
                    Set.of(
                            Feature.REPLIES,
                            Feature.REACTIONS,
                            Feature.TYPING,
                            Feature.READ_RECEIPTS,
                            Feature.DELIVERY_REPORTS,
                            Feature.READ_REPORTS,
                            Feature.CHOICES),
                    Optional.of(window()),
                    Pace.perSecond(300))),
    /**
     * After Meta's pages "Send messages" and "Rate limits" (Instagram Platform). The pace is that of Instagram Login, the
     * slower of the two generations.
     */
    INSTAGRAM(
            "Instagram",
            new Capabilities(
                    TextLimit.bytes(1_000),
                    Optional.empty(),
                    Map.of(
                            MediaKind.IMAGE, limit(8, "image/png", "image/jpeg"),
                            MediaKind.VIDEO,
                                    limit(
                                            25,
                                            "video/mp4",
                                            "video/ogg",
                                            "video/x-msvideo",
                                            "video/quicktime",
                                            "video/webm"),
                            MediaKind.AUDIO,
                                    limit(
                                            25,
                                            "audio/aac",
                                            "audio/x-aac",
                                            "audio/mp4",
                                            "audio/x-m4a",
                                            "audio/wav",
                                            "audio/x-wav",
                                            "audio/vnd.wave"),
                            MediaKind.FILE, limit(25, "application/pdf")),
                    Set.of(
                            Feature.REPLIES,
                            Feature.REACTIONS,
                            Feature.TYPING,
                            Feature.READ_RECEIPTS,
                            Feature.READ_REPORTS,
                            Feature.CHOICES),
                    Optional.of(window()),
                    Pace.perSecond(100)));

    private final String title;
    private final Capabilities capabilities;

    MessagingPlatform(String title, Capabilities capabilities) {
        this.title = title;
        this.capabilities = capabilities;
    }

    /** As people know it. */
    public String title() {
        return title;
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    /** What a person wrote may be sent under the tag HUMAN_AGENT for a week. */
    private static Window window() {
        return new Window(Duration.ofHours(24), Optional.of(Duration.ofDays(7)));
    }

    private static MediaLimit anyType() {
        return limit(25);
    }

    private static MediaLimit limit(int megabytes, String... types) {
        var taken = Arrays.stream(types).map(MediaType::new).collect(Collectors.toUnmodifiableSet());
        return new MediaLimit(taken, megabytes * 1024L * 1024L);
    }
}

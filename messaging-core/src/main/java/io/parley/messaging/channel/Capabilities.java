package io.parley.messaging.channel;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform can do, as data, so that rules and screens follow from it: the reply policy, the splitting of long
 * texts, the pace of sending, the composer.
 *
 * @param text the longest text of one message; a longer one is sent in parts
 * @param caption the longest text that goes with a file; a longer one follows as a text. Empty where files go alone
 * @param media which files it takes, by kind; a kind that is missing cannot be sent
 * @param window empty where anything may be sent at any time
 */
public record Capabilities(
        TextLimit text,
        Optional<TextLimit> caption,
        Map<MediaKind, MediaLimit> media,
        Set<Feature> features,
        Optional<Window> window,
        Pace pace) {
    public Capabilities {
        media = Map.copyOf(media);
        features = Set.copyOf(features);
    }

    /** Of a platform that takes texts and nothing else. */
    public static Capabilities ofTexts(int longest, Optional<Duration> replyWindow) {
        return new Capabilities(
                TextLimit.characters(longest),
                Optional.empty(),
                Map.of(),
                Set.of(),
                replyWindow.map(Window::of),
                Pace.unbounded());
    }

    public boolean can(Feature feature) {
        return features.contains(feature);
    }

    /** Whether a file of this type and size can be sent. */
    public boolean takes(MediaType type, long bytes) {
        return Optional.ofNullable(media.get(type.kind()))
                .filter(limit -> limit.takes(type, bytes))
                .isPresent();
    }
}

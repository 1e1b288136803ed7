package io.parley.wire;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.MediaLimit;
import io.parley.messaging.channel.Pace;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.TextLimit;
import io.parley.messaging.channel.Window;
import io.parley.messaging.service.ChannelKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type of channels: what one is told, and what it can, as data, so that forms and composers follow from it.
 *
 * @param webhook where its platform calls, a path on this server; null when it does not
 * @param signUp whether accounts are connected by agreeing at the platform
 */
public record ChannelKindRow(
        String type,
        String label,
        List<SettingRow> settings,
        CapabilitiesRow capabilities,
        Optional<String> webhook,
        boolean signUp,
        boolean templates) {
    /** One thing that a channel is told. */
    public record SettingRow(String name, String label, boolean secret, boolean required) {
        static SettingRow of(SettingsForm.Field field) {
            return new SettingRow(field.name(), field.label(), field.secret(), field.required());
        }
    }

    /** What can be sent; null stands for no limit, or for what the platform does not have. */
    public record CapabilitiesRow(
            TextRow text,
            Optional<TextRow> caption,
            List<MediaRow> media,
            List<String> features,
            Optional<WindowRow> window,
            PaceRow pace) {
        static CapabilitiesRow of(Capabilities capabilities) {
            return new CapabilitiesRow(
                    TextRow.of(capabilities.text()),
                    capabilities.caption().map(TextRow::of),
                    capabilities.media().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> MediaRow.of(entry.getKey(), entry.getValue()))
                            .toList(),
                    capabilities.features().stream().sorted().map(Words::of).toList(),
                    capabilities.window().map(WindowRow::of),
                    PaceRow.of(capabilities.pace()));
        }
    }

    /**
     * How long a text may be.
     *
     * @param unit characters or utf_8_bytes
     */
    public record TextRow(int most, String unit) {
        static TextRow of(TextLimit limit) {
            return new TextRow(limit.most(), Words.of(limit.unit()));
        }
    }

    /**
     * Which files of one kind are taken.
     *
     * @param types any when empty
     */
    public record MediaRow(String kind, List<String> types, long bytes) {
        static MediaRow of(MediaKind kind, MediaLimit limit) {
            return new MediaRow(
                    Words.of(kind),
                    limit.types().stream().map(MediaType::value).sorted().toList(),
                    limit.bytes());
        }
    }

    /** For how many seconds after the contact last acted anything may be sent, and what a person wrote. */
    public record WindowRow(long free, Optional<Long> tagged) {
        static WindowRow of(Window window) {
            return new WindowRow(window.free().toSeconds(), window.tagged().map(Duration::toSeconds));
        }
    }

    /** How many messages a second to all, and in how many milliseconds one to the same contact. */
    public record PaceRow(Optional<Integer> perSecond, Optional<ToOneRow> toOne) {
        static PaceRow of(Pace pace) {
            return new PaceRow(
                    Optional.of(pace.perSecond()).filter(most -> most < Integer.MAX_VALUE),
                    pace.toOne().map(one -> new ToOneRow(one.every().toMillis(), one.burst())));
        }
    }

    /** One message in so many milliseconds on average, and so many at once after a rest. */
    public record ToOneRow(long everyMillis, int burst) {}

    public static ChannelKindRow of(ChannelKind kind) {
        return new ChannelKindRow(
                kind.type().name(),
                kind.type().label(),
                kind.form().fields().stream().map(SettingRow::of).toList(),
                CapabilitiesRow.of(kind.capabilities()),
                kind.hook().map(name -> "/hooks/" + name),
                kind.signUp(),
                kind.templates());
    }
}

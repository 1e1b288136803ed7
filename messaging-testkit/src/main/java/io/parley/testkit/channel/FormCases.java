package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Feature;
import io.parley.messaging.channel.SettingsForm;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an adapter says of itself. */
public interface FormCases extends ChannelUnderTest {
    @Test
    default void theFormNamesEverySettingOnce() {
        var names = adapter().settings().fields().stream()
                .map(SettingsForm.Field::name)
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .containsAll(channelSettings().values().keySet());
        assertThat(channelSettings().values().keySet())
                .containsAll(adapter().settings().fields().stream()
                        .filter(SettingsForm.Field::required)
                        .map(SettingsForm.Field::name)
                        .toList());
    }

    @Test
    default void whatAnAdapterIsDoesNotChange() {
        assertThat(adapter().type()).isEqualTo(adapter().type());
        assertThat(adapter().hook()).isEqualTo(adapter().hook());
        assertThat(adapter().settings()).isEqualTo(adapter().settings());
        assertThat(adapter().capabilities()).isEqualTo(adapter().capabilities());
    }

    @Test
    default void itsCapabilitiesAndItsFacetsHoldTogether() {
        var capabilities = adapter().capabilities();
        var gestures = Set.of(Feature.REACTIONS, Feature.TYPING, Feature.READ_RECEIPTS);
        assertThat(adapter().gestures().isPresent())
                .as("a facet Gestures where one of %s can be made, and only there", gestures)
                .isEqualTo(gestures.stream().anyMatch(capabilities::can));
        assertThat(adapter().templates().isPresent())
                .as("a facet Templates where templates can be sent, and only there")
                .isEqualTo(capabilities.can(Feature.TEMPLATES));
        assertThat(capabilities.caption().isPresent() && capabilities.media().isEmpty())
                .as("captions without files")
                .isFalse();
    }
}

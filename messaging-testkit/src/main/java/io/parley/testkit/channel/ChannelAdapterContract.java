package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.SettingsForm;
import org.junit.jupiter.api.Test;

/**
 * What every channel adapter whose platform calls us must keep. Implement it in a test class: give the adapter, real
 * samples of the platform's bodies and answers, and the way it signs; all tests here then run against it.
 */
public interface ChannelAdapterContract extends WebhookContract, SendContract {
    @Test
    default void theFormNamesEverySettingOnce() {
        assertThat(adapter().settings().fields())
                .extracting(SettingsForm.Field::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(channelSettings().values().keySet());
    }

    @Test
    default void whatAnAdapterIsDoesNotChange() {
        assertThat(adapter().type()).isEqualTo(adapter().type());
        assertThat(adapter().capabilities()).isEqualTo(adapter().capabilities());
        assertThat(adapter().capabilities().text().most()).isPositive();
    }
}

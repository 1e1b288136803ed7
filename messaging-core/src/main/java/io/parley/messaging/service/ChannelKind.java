package io.parley.messaging.service;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.util.Optional;

/**
 * A type of channels that this server has.
 *
 * @param hook where its platform calls; empty when it does not
 * @param signUp whether accounts are connected by agreeing at the platform
 */
public record ChannelKind(
        ChannelType type,
        SettingsForm form,
        Capabilities capabilities,
        Optional<HookName> hook,
        boolean signUp,
        boolean templates) {
    static ChannelKind of(Installed installed) {
        ChannelAdapter adapter = installed.adapter();
        return new ChannelKind(
                adapter.type(),
                adapter.settings(),
                adapter.capabilities(),
                adapter.webhook().map(ignored -> adapter.hook()),
                ChannelSignUpService.isOffered(installed),
                adapter.templates().isPresent());
    }
}

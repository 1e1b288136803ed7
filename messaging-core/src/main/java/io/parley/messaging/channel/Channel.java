package io.parley.messaging.channel;

import io.parley.messaging.id.ChannelId;
import java.util.Map;

/**
 * An organization's account on a platform.
 *
 * @param sealedSecrets the adapter's secret settings, sealed at rest; opened only for the length of one call
 */
public record Channel(
        ChannelId id, ChannelType type, AccountId account, String name, Map<String, String> sealedSecrets) {
    public Channel {
        sealedSecrets = Map.copyOf(sealedSecrets);
    }
}

package io.parley.messaging.channel;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import java.util.Map;
import java.util.Optional;

/**
 * An organization's account on a platform.
 *
 * @param sealedSecrets the adapter's secret settings, sealed at rest; opened only for the length of one call
 * @param office whose conversations begin here; empty for the organization as a whole
 */
public record Channel(
        ChannelId id,
        ChannelType type,
        AccountId account,
        String name,
        Map<String, String> sealedSecrets,
        Optional<OfficeId> office) {
    /** One of no office. */
    public Channel(ChannelId id, ChannelType type, AccountId account, String name, Map<String, String> sealedSecrets) {
        this(id, type, account, name, sealedSecrets, Optional.empty());
    }

    /** The same, of that office from now on. */
    public Channel of(Optional<OfficeId> wanted) {
        return new Channel(id, type, account, name, sealedSecrets, wanted);
    }

    public Channel {
        sealedSecrets = Map.copyOf(sealedSecrets);
    }
}

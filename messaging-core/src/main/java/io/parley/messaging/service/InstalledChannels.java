package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The adapters this host has, each with the settings of the deployment. Immutable. */
public final class InstalledChannels {
    private final Map<ChannelType, Installed> byType = new LinkedHashMap<>();

    public InstalledChannels(List<Installed> installed) {
        for (var each : installed) {
            if (byType.put(each.adapter().type(), each) != null) {
                throw new IllegalArgumentException(
                        "two adapters for " + each.adapter().type());
            }
        }
    }

    public static InstalledChannels none() {
        return new InstalledChannels(List.of());
    }

    public Optional<Installed> find(ChannelType type) {
        return Optional.ofNullable(byType.get(type));
    }

    public Collection<Installed> all() {
        return List.copyOf(byType.values());
    }

    /**
     * @param deployment what the whole deployment shares, as the app's secret that signs webhooks
     */
    public record Installed(ChannelAdapter adapter, Settings deployment) {}
}

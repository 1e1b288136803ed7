package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.HookName;
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

    /** Everything that has its webhook under this name. */
    public Optional<Hook> hook(HookName name) {
        List<Installed> sharing = byType.values().stream()
                .filter(installed -> installed.adapter().hook().equals(name))
                .filter(installed -> installed.adapter().webhook().isPresent())
                .toList();
        return sharing.isEmpty() ? Optional.empty() : Optional.of(new Hook(sharing));
    }

    public Collection<Installed> all() {
        return List.copyOf(byType.values());
    }

    /**
     * A webhook and the types of channel that share it: any of them reads everything, and the account decides whose it is.
     *
     * @param sharing at least one
     */
    public record Hook(List<Installed> sharing) {
        public Hook {
            sharing = List.copyOf(sharing);
        }

        /** The one that reads for all. */
        public Installed reader() {
            return sharing.getFirst();
        }

        public List<ChannelType> types() {
            return sharing.stream().map(each -> each.adapter().type()).toList();
        }
    }

    /**
     * @param deployment what the whole deployment shares, as the app's secret that signs webhooks
     */
    public record Installed(ChannelAdapter adapter, Settings deployment) {}
}

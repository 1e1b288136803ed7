package io.parley.messaging.memory;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.ChannelStore;
import io.parley.messaging.store.PlatformTx;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryChannelStore(OrganizationId organization, Tables tables, Platform platform) implements ChannelStore {
    private static final Duration HEARD_AT_MOST_EVERY = Duration.ofMinutes(1);

    @Override
    public void add(Channel channel) {
        route(channel);
        tables.channels.add(channel.id(), channel, "channel");
    }

    private void route(Channel channel) {
        platform.routes.add(
                new Platform.Account(channel.type(), channel.account()),
                new PlatformTx.Route(organization, channel.id(), channel.type()),
                "account");
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return tables.channels.get(id);
    }

    @Override
    public Optional<Channel> lock(ChannelId id) {
        return find(id).filter(this::isThere);
    }

    @Override
    public Optional<Channel> removed(ChannelType type, AccountId account) {
        return tables.channels.all().stream()
                .filter(channel ->
                        channel.type().equals(type) && channel.account().equals(account))
                .filter(channel -> tables.removedChannels.has(channel.id()))
                .max(Comparator.comparing(
                        channel -> tables.removedChannels.get(channel.id()).orElseThrow()));
    }

    private boolean isThere(Channel channel) {
        return !tables.removedChannels.has(channel.id());
    }

    @Override
    public void move(ChannelId id, Optional<OfficeId> office) {
        find(id).ifPresent(channel -> tables.channels.put(id, channel.of(office)));
    }

    @Override
    public List<Channel> all() {
        return tables.channels.all().stream().filter(this::isThere).toList();
    }

    @Override
    public void change(Channel channel) {
        find(channel.id())
                .ifPresent(before -> tables.channels.put(
                        channel.id(), before.named(channel.name()).told(channel.settings(), channel.sealedSecrets())));
    }

    @Override
    public void found(ChannelId id, Vitals vitals) {
        find(id).ifPresent(channel -> tables.channels.put(id, channel.found(withLater(vitals, channel))));
    }

    private static Vitals withLater(Vitals vitals, Channel channel) {
        return channel.vitals()
                .heardAt()
                .filter(at -> vitals.heardAt().filter(at::isBefore).isEmpty())
                .map(vitals::heard)
                .orElse(vitals);
    }

    @Override
    public void heard(ChannelId id, Instant at) {
        find(id).filter(channel -> isWorthWriting(channel, at))
                .ifPresent(channel ->
                        tables.channels.put(id, channel.found(channel.vitals().heard(at))));
    }

    private static boolean isWorthWriting(Channel channel, Instant at) {
        return channel.vitals()
                .heardAt()
                .filter(before -> before.isAfter(at.minus(HEARD_AT_MOST_EVERY)))
                .isEmpty();
    }

    @Override
    public void due(ChannelId id, Instant at) {
        tables.channelsDue.put(id, at);
    }

    @Override
    public void remove(ChannelId id, Instant now) {
        lock(id).ifPresent(channel -> {
            platform.routes.remove(new Platform.Account(channel.type(), channel.account()));
            tables.removedChannels.put(id, now);
            tables.channels.put(id, channel.told(channel.settings(), Map.of()));
        });
    }

    @Override
    public void restore(Channel channel) {
        route(channel);
        tables.removedChannels.remove(channel.id());
        change(channel);
        found(channel.id(), channel.vitals());
        move(channel.id(), channel.office());
    }

    @Override
    public boolean reseal(Channel before, Map<String, String> sealedAnew) {
        Optional<Channel> same =
                find(before.id()).filter(now -> now.sealedSecrets().equals(before.sealedSecrets()));
        same.ifPresent(channel -> tables.channels.put(channel.id(), channel.told(channel.settings(), sealedAnew)));
        return same.isPresent();
    }

    @Override
    public boolean keep(ChannelId channel, Inbound.Unrecognised unrecognised, Instant now) {
        var key = new Tables.OnChannel<>(channel, unrecognised.key());
        if (tables.unrecognised.has(key)) {
            return false;
        }
        tables.unrecognised.put(key, now);
        return true;
    }
}

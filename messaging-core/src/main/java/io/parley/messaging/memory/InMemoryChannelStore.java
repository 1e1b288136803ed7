package io.parley.messaging.memory;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.ChannelStore;
import io.parley.messaging.store.PlatformTx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryChannelStore(OrganizationId organization, Tables tables, Platform platform) implements ChannelStore {
    @Override
    public void add(Channel channel) {
        platform.routes.add(
                new Platform.Account(channel.type(), channel.account()),
                new PlatformTx.Route(organization, channel.id()),
                "account");
        tables.channels.add(channel.id(), channel, "channel");
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return tables.channels.get(id);
    }

    @Override
    public void move(ChannelId id, Optional<OfficeId> office) {
        find(id).ifPresent(channel -> tables.channels.put(id, channel.of(office)));
    }

    @Override
    public void found(ChannelId id, Vitals vitals) {
        find(id).ifPresent(channel -> tables.channels.put(id, channel.found(vitals)));
    }

    @Override
    public List<Channel> all() {
        return tables.channels.all();
    }

    @Override
    public boolean reseal(Channel before, Map<String, String> sealedAnew) {
        boolean same = find(before.id()).filter(before::equals).isPresent();
        if (same) {
            tables.channels.put(
                    before.id(), new Channel(before.id(), before.type(), before.account(), before.name(), sealedAnew));
        }
        return same;
    }

    @Override
    public boolean keep(ChannelId channel, Inbound.Unrecognised unrecognised, Instant now) {
        var key = new Tables.OnChannel<>(channel, unrecognised.key());
        if (tables.unrecognised.has(key)) {
            return false;
        }
        tables.unrecognised.put(key, unrecognised);
        return true;
    }
}

package io.parley.messaging.memory;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OutboxStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryOutboxStore(OrganizationId organization, Tables tables, Platform platform) implements OutboxStore {
    @Override
    public boolean holds(Lane lane) {
        return lane.organization().equals(organization)
                && platform.lanes
                        .get(keyOf(lane.conversation()))
                        .filter(row ->
                                row.epoch() == lane.epoch() && row.leasedUntil().isPresent())
                        .isPresent();
    }

    @Override
    public Optional<Delivery> head(Lane lane) {
        return of(lane.conversation()).stream()
                .filter(delivery -> !delivery.held())
                .min(Comparator.comparingLong(this::seq));
    }

    private List<Delivery> of(ConversationId conversation) {
        return tables.deliveries.all().stream()
                .filter(delivery -> delivery.conversation().equals(conversation))
                .toList();
    }

    private long seq(Delivery delivery) {
        return tables.messages.get(delivery.message()).orElseThrow().seq();
    }

    @Override
    public void save(Delivery delivery) {
        tables.deliveries.put(delivery.message(), delivery);
    }

    @Override
    public void remove(MessageId message) {
        tables.deliveries.remove(message);
    }

    @Override
    public void release(Lane lane, Instant dueAt) {
        if (!holds(lane)) {
            return;
        }
        Optional<Delivery> head = head(lane);
        if (head.isEmpty()) {
            platform.lanes.remove(keyOf(lane.conversation()));
        } else {
            var row = new Platform.LaneRow(head.get().channel(), dueAt, Optional.empty(), lane.epoch());
            platform.lanes.put(keyOf(lane.conversation()), row);
        }
    }

    @Override
    public void resume(ConversationId conversation, ChannelId channel, Instant now) {
        var held = of(conversation).stream().filter(Delivery::held).toList();
        held.forEach(delivery -> save(delivery.resume(now)));
        if (!held.isEmpty() && !platform.lanes.has(keyOf(conversation))) {
            platform.lanes.put(keyOf(conversation), new Platform.LaneRow(channel, now, Optional.empty(), 0));
        }
    }

    @Override
    public Parts parts(MessageId message) {
        return tables.parts.get(message).orElseGet(Parts::none);
    }

    @Override
    public void save(MessageId message, ChannelId channel, Part part) {
        tables.parts.put(message, parts(message).with(part));
        part.platformId().ifPresent(id -> tables.byPlatformId.put(new Tables.OnChannel<>(channel, id), message));
    }

    @Override
    public void pause(ChannelId channel, Instant until) {
        var key = new Platform.ChannelKey(organization, channel);
        if (platform.pauses.get(key).filter(until::isBefore).isEmpty()) {
            platform.pauses.put(key, until);
        }
    }

    @Override
    public void endPause(ChannelId channel) {
        platform.pauses.remove(new Platform.ChannelKey(organization, channel));
    }

    private Platform.LaneKey keyOf(ConversationId conversation) {
        return new Platform.LaneKey(organization, conversation);
    }
}

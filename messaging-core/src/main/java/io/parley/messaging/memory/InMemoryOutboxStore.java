package io.parley.messaging.memory;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OutboxStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

record InMemoryOutboxStore(OrganizationId organization, Tables tables, Platform platform) implements OutboxStore {
    @Override
    public boolean holds(Lane lane) {
        return lane.organization().equals(organization)
                && platform.lanes
                        .get(keyOf(lane))
                        .filter(row ->
                                row.epoch() == lane.epoch() && row.leasedUntil().isPresent())
                        .isPresent();
    }

    @Override
    public Optional<Delivery> head(Lane lane) {
        return tables.deliveries.all().stream()
                .filter(delivery -> delivery.conversation().equals(lane.conversation()))
                .min(Comparator.comparingLong(this::seq));
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
        if (head(lane).isEmpty()) {
            platform.lanes.remove(keyOf(lane));
        } else {
            platform.lanes.put(keyOf(lane), new Platform.LaneRow(dueAt, Optional.empty(), lane.epoch()));
        }
    }

    private static Platform.LaneKey keyOf(Lane lane) {
        return new Platform.LaneKey(lane.organization(), lane.conversation());
    }
}

package io.parley.testkit.simulation;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.store.OutboxStore;
import java.time.Instant;
import java.util.Optional;

/** Hands everything on; subclasses change a step. */
abstract class ForwardingOutbox implements OutboxStore {
    private final OutboxStore outbox;

    ForwardingOutbox(OutboxStore outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean holds(Lane lane) {
        return outbox.holds(lane);
    }

    @Override
    public Optional<Delivery> head(Lane lane) {
        return outbox.head(lane);
    }

    @Override
    public void save(Delivery delivery) {
        outbox.save(delivery);
    }

    @Override
    public void remove(MessageId message) {
        outbox.remove(message);
    }

    @Override
    public void release(Lane lane, Instant dueAt) {
        outbox.release(lane, dueAt);
    }
}

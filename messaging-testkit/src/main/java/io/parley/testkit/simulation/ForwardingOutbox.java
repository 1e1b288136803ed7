package io.parley.testkit.simulation;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
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

    @Override
    public void resume(ConversationId conversation, ChannelId channel, Instant now) {
        outbox.resume(conversation, channel, now);
    }

    @Override
    public Parts parts(MessageId message) {
        return outbox.parts(message);
    }

    @Override
    public void save(MessageId message, ChannelId channel, Part part) {
        outbox.save(message, channel, part);
    }

    @Override
    public void pause(ChannelId channel, Instant until) {
        outbox.pause(channel, until);
    }

    @Override
    public void endPause(ChannelId channel) {
        outbox.endPause(channel);
    }
}

package io.parley.messaging.store;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * The organization's deliveries, one lane per conversation. They are added by {@link ConversationStore#save}, which
 * makes their lane due at once. Lock the conversation before the lane.
 */
public interface OutboxStore {
    /** Locks the lane until the transaction ends. False when its lease went to somebody else: then write nothing. */
    boolean holds(Lane lane);

    /** The oldest delivery of the lane. */
    Optional<Delivery> head(Lane lane);

    /** Stores the delivery as it now is: before a call with its attempt open, after it with the attempt closed. */
    void save(Delivery delivery);

    /** The delivery has an outcome. */
    void remove(MessageId message);

    /** Gives the lease back; nothing happens when it went to somebody else. The lane is due again at this time, or gone when nothing is left in it. */
    void release(Lane lane, Instant dueAt);
}

package io.parley.messaging.store;

import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * The organization's deliveries, one lane per conversation. They are added by {@link ConversationStore#save}, which makes
 * a new lane due at once; one that is there already stays due when it was. Lock the conversation before the lane.
 */
public interface OutboxStore {
    /** Locks the lane until the transaction ends. False when its lease went to somebody else: then write nothing. */
    boolean holds(Lane lane);

    /** The oldest delivery of the lane, of those that are not held. */
    Optional<Delivery> head(Lane lane);

    /** Stores the delivery as it now is: before a call with its attempt open, after it with the attempt closed. */
    void save(Delivery delivery);

    /** The delivery has an outcome. */
    void remove(MessageId message);

    /**
     * Gives the lease back; nothing happens when it went to somebody else. The lane is due again at this time, or gone when
     * nothing is left in it but what is held.
     */
    void release(Lane lane, Instant dueAt);

    /** Nothing of the conversation is held any more; its lane is due at once, if anything was. */
    void resume(ConversationId conversation, ChannelId channel, Instant now);

    /** The parts of a message that were attempted; none of one that is sent whole. */
    Parts parts(MessageId message);

    /**
     * Stores a part as it now is. Its message is found by the platform's name for any of its parts.
     *
     * @see MessageStore#findByPlatformId
     */
    void save(MessageId message, ChannelId channel, Part part);

    /** No lane of the channel is claimed before then; a longer pause stays as it is. */
    void pause(ChannelId channel, Instant until);

    /** The channel's lanes may be claimed again. */
    void endPause(ChannelId channel);
}

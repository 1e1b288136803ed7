package io.parley.messaging.store;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.id.ParkedId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhook bodies that were genuine and could not be read. No organization is known for them yet. */
public interface ParkedStore {
    /** Parks a body; one that is parked already, under whatever id, stays parked once. */
    void add(Parked parked);

    /** The oldest first. */
    List<Parked> list(int limit);

    Optional<Parked> find(ParkedId id);

    void remove(ParkedId id);

    /** Prints without its body. */
    record Parked(ParkedId id, ChannelType type, Bytes body, String why, Instant receivedAt) {}
}

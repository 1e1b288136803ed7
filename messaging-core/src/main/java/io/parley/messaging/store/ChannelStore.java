package io.parley.messaging.store;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organization's channels. An account belongs to one channel, across all organizations. */
public interface ChannelStore {
    /** Adds a channel. Collides when its account is connected already, in whatever organization. */
    void add(Channel channel);

    Optional<Channel> find(ChannelId id);

    /** The channel, if it exists, belongs to that office from now on; to the organization as a whole when empty. */
    void move(ChannelId id, Optional<OfficeId> office);

    /** The channel, if it exists, is like that from now on. */
    void found(ChannelId id, Vitals vitals);

    /** All channels, the oldest first. */
    List<Channel> all();

    /** Puts the same secrets sealed anew in the place of those of the channel, unless they have been changed meanwhile. */
    boolean reseal(Channel before, Map<String, String> sealedAnew);

    /** Keeps something a platform said that we do not understand. False when it is kept already. */
    boolean keep(ChannelId channel, Inbound.Unrecognised unrecognised, Instant now);
}

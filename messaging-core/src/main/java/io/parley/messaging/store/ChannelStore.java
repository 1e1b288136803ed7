package io.parley.messaging.store;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OfficeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organization's channels. An account belongs to one channel, across all organizations. A channel that was removed
 * is still found, for the sake of its conversations, but nothing leads to it and its account may be connected anew.
 */
public interface ChannelStore {
    /** Adds a channel, due for upkeep at once. Collides when its account is connected already, in whatever organization. */
    void add(Channel channel);

    /** Finds it, also when it was removed. */
    Optional<Channel> find(ChannelId id);

    /** Finds one that was not removed, and locks it until the transaction ends. */
    Optional<Channel> lock(ChannelId id);

    /** Finds the one that was removed last of those that had this account. */
    Optional<Channel> removed(ChannelType type, AccountId account);

    /** The channel, if it exists, belongs to that office from now on; to the organization as a whole when empty. */
    void move(ChannelId id, Optional<OfficeId> office);

    /** All channels but those removed, the oldest first. */
    List<Channel> all();

    /** The name, the settings and the secrets become those of this one. */
    void change(Channel channel);

    /** It is so. A later word of when the platform called last is kept. */
    void found(ChannelId id, Vitals vitals);

    /** The platform called. Cheap: waits for nobody, and writes once a minute at most. */
    void heard(ChannelId id, Instant at);

    /** When somebody is to look after it again. */
    void due(ChannelId id, Instant at);

    /** Nothing leads to it from now on, and its secrets are gone. */
    void remove(ChannelId id, Instant now);

    /**
     * One that was removed is there again, as it is given here. Collides when its account was connected elsewhere
     * meanwhile.
     */
    void restore(Channel channel);

    /** Puts the same secrets sealed anew in the place of those of the channel, unless they have been changed meanwhile. */
    boolean reseal(Channel before, Map<String, String> sealedAnew);

    /** Keeps something a platform said that we do not understand. False when it is kept already. */
    boolean keep(ChannelId channel, Inbound.Unrecognised unrecognised, Instant now);
}

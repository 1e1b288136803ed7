package io.parley.messaging.store;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.id.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the platforms of the organization's channels have approved, or not. */
public interface TemplateStore {
    /** All of the channel, by name and language. */
    List<MessageTemplate> of(ChannelId channel);

    Optional<MessageTemplate> find(ChannelId channel, String name, String language);

    /** These are the channel's, and no others. Of two with the same name and language the later one counts. */
    void replaceAll(ChannelId channel, List<MessageTemplate> templates, Instant now);

    /** When {@link #replaceAll} was last called; empty when never, or when the list is known to be out of date. */
    Optional<Instant> replacedAt(ChannelId channel);

    /**
     * The platform decided about a template. False when the channel has none with this id, nor with this name and
     * language: then the list is out of date, and the channel due for upkeep.
     */
    boolean changed(ChannelId channel, String id, String name, String language, MessageTemplate.Status status);
}

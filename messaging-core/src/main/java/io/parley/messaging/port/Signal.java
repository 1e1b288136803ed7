package io.parley.messaging.port;

import io.parley.messaging.conversation.Happened;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import java.util.List;
import java.util.OptionalLong;

/** What goes over the {@link LiveBus}. */
public sealed interface Signal {
    /**
     * These events of a conversation are committed. Whoever finds by their numbers that one is missing reads the feed.
     *
     * @param events in the order of their numbers
     */
    record EventsCommitted(OrganizationId organization, ConversationId conversation, List<Happened> events)
            implements Signal {
        public EventsCommitted {
            events = List.copyOf(events);
        }
    }

    /** The organization's feed may have grown; what happened is to be read there. */
    record FeedGrew(OrganizationId organization) implements Signal {}

    /** The outbox has work. */
    record DeliveriesDue() implements Signal {}

    /** A member types, or stopped. Never stored. */
    record Typing(
            OrganizationId organization, ConversationId conversation, MemberId member, String name, boolean started)
            implements Signal {}

    /**
     * A member uploads a file. Never stored.
     *
     * @param total empty as long as nobody knows; then as many as bytes at the end
     */
    record UploadProgress(
            OrganizationId organization,
            ConversationId conversation,
            MemberId member,
            FileId file,
            long bytes,
            OptionalLong total)
            implements Signal {}
}

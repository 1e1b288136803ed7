package io.parley.messaging.port;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.connection.Acquaintance;
import io.parley.messaging.connection.ConnectionChange;
import io.parley.messaging.conversation.Audience;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What goes over the {@link LiveBus}. */
public sealed interface Signal {
    /**
     * These events of a conversation are committed, and the team may see them, or those of it who see their office: what
     * happens in a private one is read in the feed, which knows who may see it. Whoever finds by their numbers that one is
     * missing reads the feed.
     *
     * @param audience of the conversation as it is afterwards
     * @param events in the order of their numbers
     */
    record EventsCommitted(
            OrganizationId organization, ConversationId conversation, Audience audience, List<Happened> events)
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
            OrganizationId organization,
            ConversationId conversation,
            Audience audience,
            MemberId member,
            String name,
            boolean started)
            implements Signal {}

    /**
     * Something changed between two members; said to each of them once. Never stored as such.
     *
     * @param to who is told
     * @param seen what it is now from there, or was when it ended
     */
    record ConnectionChanged(OrganizationId organization, MemberId to, Acquaintance seen, ConnectionChange change)
            implements Signal {}

    /**
     * A member's draft is another one now, or none. For that member's eyes only.
     *
     * @param draft what it is now; empty when it was removed
     */
    record DraftChanged(
            OrganizationId organization, MemberId member, ConversationId conversation, Optional<Draft> draft)
            implements Signal {}

    /**
     * A member is more or less present than before. How much is to be asked when it is told, so that signals which come in
     * another order than they were sent end in the same truth.
     */
    record PresenceChanged(OrganizationId organization, MemberId member) implements Signal {}

    /**
     * Sign-ins have ended: whoever came in with one is to be shown out at once.
     *
     * @param session the one that ended; empty for all of the member's
     */
    record SignInsEnded(OrganizationId organization, MemberId member, Optional<SessionId> session) implements Signal {}

    /** Something about a member is another now, who may be new. What it is, is to be asked when it is told. */
    record MemberChanged(OrganizationId organization, MemberId member) implements Signal {}

    /**
     * A channel is connected, not well, or disconnected from now on.
     *
     * @param channel without what it was told
     */
    record ChannelFound(OrganizationId organization, Channel channel) implements Signal {}

    /** A member takes new conversations from now on, or no more. Which, is to be asked when it is told. */
    record AvailabilityChanged(OrganizationId organization, MemberId member) implements Signal {}
    /** An API key was revoked: whatever came in with it is to be shown out at once. */
    record ApiKeyRevoked(OrganizationId organization, ApiKeyId key) implements Signal {}

    /** What a member may do or see is something else now. */
    record RightsChanged(OrganizationId organization, MemberId member) implements Signal {}

    /** Members get in from elsewhere than before: whoever is connected from where they no longer do is to be shown out. */
    record AddressRulesChanged(OrganizationId organization) implements Signal {}

    /**
     * A member uploads a file. Never stored.
     *
     * @param total empty as long as nobody knows; then as many as bytes at the end
     */
    record UploadProgress(
            OrganizationId organization,
            ConversationId conversation,
            Audience audience,
            MemberId member,
            FileId file,
            long bytes,
            OptionalLong total)
            implements Signal {}
}

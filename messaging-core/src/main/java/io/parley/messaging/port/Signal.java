package io.parley.messaging.port;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;

/** What goes over the {@link LiveBus}. */
public sealed interface Signal {
    /** The organization's feed has grown. */
    record EventsCommitted(OrganizationId organization) implements Signal {}

    /** The outbox has work. */
    record DeliveriesDue() implements Signal {}

    /** A member types, or stopped. Never stored. */
    record Typing(
            OrganizationId organization, ConversationId conversation, MemberId member, String name, boolean started)
            implements Signal {}
}

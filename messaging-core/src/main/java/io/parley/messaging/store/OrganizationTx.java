package io.parley.messaging.store;

import io.parley.messaging.id.OrganizationId;

/** A transaction of one organization, and the stores that exist within it. Not for use by another thread, or later. */
public interface OrganizationTx {
    OrganizationId organization();

    OrganizationStore organizations();

    MemberStore members();

    SessionStore sessions();

    ContactStore contacts();

    ChannelStore channels();

    ConversationStore conversations();

    MessageStore messages();

    NoteStore notes();

    OutboxStore outbox();

    FeedStore feed();

    ReplayStore replays();
}

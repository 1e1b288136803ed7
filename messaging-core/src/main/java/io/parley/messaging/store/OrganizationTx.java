package io.parley.messaging.store;

import io.parley.messaging.id.OrganizationId;

/** A transaction of one organization, and the stores that exist within it. Not for use by another thread, or later. */
public interface OrganizationTx {
    OrganizationId organization();

    /** Whether the work runs again because it collided: then somebody else was first, and it is worth looking who. */
    boolean isRepeated();

    OrganizationStore organizations();

    MemberStore members();

    ProfileStore profiles();

    ConnectionStore connections();

    LastSeenStore lastSeen();

    DraftStore drafts();

    SessionStore sessions();

    ApiKeyStore apiKeys();

    LinkedIdentityStore linkedIdentities();

    OneTimeGrantStore oneTimeGrants();

    SecondFactorStore secondFactors();

    InvitationStore invitations();

    AuditStore audit();

    RoleStore roles();

    AccessStore access();

    TeamStore teams();

    OfficeStore offices();

    ContactStore contacts();

    ChannelStore channels();

    TemplateStore templates();

    ConversationStore conversations();

    ParticipantStore participants();

    MessageStore messages();

    NoteStore notes();

    FileStore files();

    MediaStore media();

    OutboxStore outbox();

    FeedStore feed();

    ReplayStore replays();

    SearchStore search();
}

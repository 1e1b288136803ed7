package io.parley.postgres;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.AccessStore;
import io.parley.messaging.store.ApiKeyStore;
import io.parley.messaging.store.AuditStore;
import io.parley.messaging.store.ChannelStore;
import io.parley.messaging.store.ConnectionStore;
import io.parley.messaging.store.ContactStore;
import io.parley.messaging.store.ConversationStore;
import io.parley.messaging.store.DraftStore;
import io.parley.messaging.store.FeedStore;
import io.parley.messaging.store.FileStore;
import io.parley.messaging.store.InvitationStore;
import io.parley.messaging.store.LastSeenStore;
import io.parley.messaging.store.LinkedIdentityStore;
import io.parley.messaging.store.MediaStore;
import io.parley.messaging.store.MemberStore;
import io.parley.messaging.store.MessageStore;
import io.parley.messaging.store.NoteStore;
import io.parley.messaging.store.OfficeStore;
import io.parley.messaging.store.OneTimeGrantStore;
import io.parley.messaging.store.OrganizationStore;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.OutboxStore;
import io.parley.messaging.store.ParticipantStore;
import io.parley.messaging.store.ProfileStore;
import io.parley.messaging.store.ReplayStore;
import io.parley.messaging.store.ReplyTimerStore;
import io.parley.messaging.store.RoleStore;
import io.parley.messaging.store.SearchStore;
import io.parley.messaging.store.SecondFactorStore;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.TeamStore;
import io.parley.messaging.store.TemplateStore;

/** A transaction bound to one organization by row security. */
record PostgresOrganizationTx(
        OrganizationId organization, Statements sql, ConversationNumbers numbers, boolean isRepeated)
        implements OrganizationTx {
    @Override
    public OrganizationStore organizations() {
        return new PostgresOrganizationStore(sql);
    }

    @Override
    public MemberStore members() {
        return new PostgresMemberStore(sql);
    }

    @Override
    public ProfileStore profiles() {
        return new PostgresProfileStore(sql);
    }

    @Override
    public ConnectionStore connections() {
        return new PostgresConnectionStore(sql);
    }

    @Override
    public DraftStore drafts() {
        return new PostgresDraftStore(sql);
    }

    @Override
    public LastSeenStore lastSeen() {
        return new PostgresLastSeenStore(sql);
    }

    @Override
    public AuditStore audit() {
        return new PostgresAuditStore(sql);
    }

    @Override
    public OfficeStore offices() {
        return new PostgresOfficeStore(sql);
    }

    @Override
    public TeamStore teams() {
        return new PostgresTeamStore(sql);
    }

    @Override
    public RoleStore roles() {
        return new PostgresRoleStore(sql);
    }

    @Override
    public AccessStore access() {
        return new PostgresAccessStore(sql);
    }

    @Override
    public OneTimeGrantStore oneTimeGrants() {
        return new PostgresOneTimeGrantStore(sql);
    }

    @Override
    public SecondFactorStore secondFactors() {
        return new PostgresSecondFactorStore(sql);
    }

    @Override
    public InvitationStore invitations() {
        return new PostgresInvitationStore(sql);
    }

    @Override
    public SessionStore sessions() {
        return new PostgresSessionStore(sql);
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new PostgresApiKeyStore(sql);
    }

    @Override
    public LinkedIdentityStore linkedIdentities() {
        return new PostgresLinkedIdentityStore(sql);
    }

    @Override
    public ContactStore contacts() {
        return new PostgresContactStore(sql);
    }

    @Override
    public ChannelStore channels() {
        return new PostgresChannelStore(sql);
    }

    @Override
    public TemplateStore templates() {
        return new PostgresTemplateStore(sql);
    }

    @Override
    public ConversationStore conversations() {
        return new PostgresConversationStore(sql, organization, numbers);
    }

    @Override
    public ParticipantStore participants() {
        return new PostgresParticipantStore(sql);
    }

    @Override
    public MessageStore messages() {
        return new PostgresMessageStore(sql);
    }

    @Override
    public NoteStore notes() {
        return new PostgresNoteStore(sql);
    }

    @Override
    public FileStore files() {
        return new PostgresFileStore(sql);
    }

    @Override
    public MediaStore media() {
        return new PostgresMediaStore(sql);
    }

    @Override
    public OutboxStore outbox() {
        return new PostgresOutboxStore(sql);
    }

    @Override
    public ReplyTimerStore replyTimers() {
        return new PostgresReplyTimerStore(sql);
    }

    @Override
    public FeedStore feed() {
        return new PostgresFeedStore(sql);
    }

    @Override
    public ReplayStore replays() {
        return new PostgresReplayStore(sql);
    }

    @Override
    public SearchStore search() {
        return new PostgresSearchStore(sql);
    }
}

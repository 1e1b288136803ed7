package io.parley.messaging.memory;

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
import io.parley.messaging.store.RoleStore;
import io.parley.messaging.store.SearchStore;
import io.parley.messaging.store.SecondFactorStore;
import io.parley.messaging.store.SessionStore;
import io.parley.messaging.store.TeamStore;
import io.parley.messaging.store.TemplateStore;

/** The stores of one organization, for the length of one transaction. */
record InMemoryOrganizationTx(
        OrganizationId organization, Tables tables, Platform platform, long transaction, boolean isRepeated)
        implements OrganizationTx {

    @Override
    public OrganizationStore organizations() {
        return new InMemoryOrganizationStore(organization, tables, platform);
    }

    @Override
    public MemberStore members() {
        return new InMemoryMemberStore(organization, tables, platform, transaction);
    }

    @Override
    public ProfileStore profiles() {
        return new InMemoryProfileStore(tables);
    }

    @Override
    public ConnectionStore connections() {
        return new InMemoryConnectionStore(tables);
    }

    @Override
    public DraftStore drafts() {
        return new InMemoryDraftStore(tables);
    }

    @Override
    public LastSeenStore lastSeen() {
        return new InMemoryLastSeenStore(tables);
    }

    @Override
    public AuditStore audit() {
        return new InMemoryAuditStore(tables);
    }

    @Override
    public OfficeStore offices() {
        return new InMemoryOfficeStore(tables);
    }

    @Override
    public TeamStore teams() {
        return new InMemoryTeamStore(tables);
    }

    @Override
    public RoleStore roles() {
        return new InMemoryRoleStore(tables);
    }

    @Override
    public AccessStore access() {
        return new InMemoryAccessStore(organization, tables);
    }

    @Override
    public OneTimeGrantStore oneTimeGrants() {
        return new InMemoryOneTimeGrantStore(tables);
    }

    @Override
    public SecondFactorStore secondFactors() {
        return new InMemorySecondFactorStore(tables);
    }

    @Override
    public InvitationStore invitations() {
        return new InMemoryInvitationStore(tables);
    }

    @Override
    public SessionStore sessions() {
        return new InMemorySessionStore(tables, access());
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new InMemoryApiKeyStore(tables);
    }

    @Override
    public LinkedIdentityStore linkedIdentities() {
        return new InMemoryLinkedIdentityStore(organization, tables, platform);
    }

    @Override
    public ContactStore contacts() {
        return new InMemoryContactStore(tables);
    }

    @Override
    public ChannelStore channels() {
        return new InMemoryChannelStore(organization, tables, platform);
    }

    @Override
    public TemplateStore templates() {
        return new InMemoryTemplateStore(tables);
    }

    @Override
    public ConversationStore conversations() {
        return new InMemoryConversationStore(this);
    }

    @Override
    public MessageStore messages() {
        return new InMemoryMessageStore(tables);
    }

    @Override
    public NoteStore notes() {
        return new InMemoryNoteStore(tables);
    }

    @Override
    public ParticipantStore participants() {
        return new InMemoryParticipantStore(tables);
    }

    @Override
    public FileStore files() {
        return new InMemoryFileStore(organization, tables, platform);
    }

    @Override
    public MediaStore media() {
        return new InMemoryMediaStore(organization, platform);
    }

    @Override
    public OutboxStore outbox() {
        return new InMemoryOutboxStore(organization, tables, platform);
    }

    @Override
    public FeedStore feed() {
        return new InMemoryFeedStore(tables, transaction);
    }

    @Override
    public ReplayStore replays() {
        return new InMemoryReplayStore(tables);
    }

    @Override
    public SearchStore search() {
        return new InMemorySearchStore(organization, tables);
    }
}

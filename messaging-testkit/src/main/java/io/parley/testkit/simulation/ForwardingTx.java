package io.parley.testkit.simulation;

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

/** Hands everything on; subclasses change a step. */
public abstract class ForwardingTx implements OrganizationTx {
    private final OrganizationTx tx;

    protected ForwardingTx(OrganizationTx tx) {
        this.tx = tx;
    }

    /** Called before each use of a store. */
    void step() {}

    private OrganizationTx next() {
        step();
        return tx;
    }

    @Override
    public OrganizationId organization() {
        return tx.organization();
    }

    @Override
    public boolean isRepeated() {
        return tx.isRepeated();
    }

    @Override
    public OrganizationStore organizations() {
        return next().organizations();
    }

    @Override
    public MemberStore members() {
        return next().members();
    }

    @Override
    public ProfileStore profiles() {
        return next().profiles();
    }

    @Override
    public ConnectionStore connections() {
        return next().connections();
    }

    @Override
    public DraftStore drafts() {
        return next().drafts();
    }

    @Override
    public LastSeenStore lastSeen() {
        return next().lastSeen();
    }

    @Override
    public OfficeStore offices() {
        return next().offices();
    }

    @Override
    public TeamStore teams() {
        return next().teams();
    }

    @Override
    public RoleStore roles() {
        return next().roles();
    }

    @Override
    public AuditStore audit() {
        return next().audit();
    }

    @Override
    public AccessStore access() {
        return next().access();
    }

    @Override
    public OneTimeGrantStore oneTimeGrants() {
        return next().oneTimeGrants();
    }

    @Override
    public SecondFactorStore secondFactors() {
        return next().secondFactors();
    }

    @Override
    public InvitationStore invitations() {
        return next().invitations();
    }

    @Override
    public SessionStore sessions() {
        return next().sessions();
    }

    @Override
    public ApiKeyStore apiKeys() {
        return next().apiKeys();
    }

    @Override
    public LinkedIdentityStore linkedIdentities() {
        return next().linkedIdentities();
    }

    @Override
    public ContactStore contacts() {
        return next().contacts();
    }

    @Override
    public TemplateStore templates() {
        return next().templates();
    }

    @Override
    public ChannelStore channels() {
        return next().channels();
    }

    @Override
    public ConversationStore conversations() {
        return next().conversations();
    }

    @Override
    public MessageStore messages() {
        return next().messages();
    }

    @Override
    public ParticipantStore participants() {
        return next().participants();
    }

    @Override
    public NoteStore notes() {
        return next().notes();
    }

    @Override
    public FileStore files() {
        return next().files();
    }

    @Override
    public MediaStore media() {
        return next().media();
    }

    @Override
    public OutboxStore outbox() {
        return next().outbox();
    }

    @Override
    public FeedStore feed() {
        return next().feed();
    }

    @Override
    public ReplayStore replays() {
        return next().replays();
    }

    @Override
    public SearchStore search() {
        return next().search();
    }
}

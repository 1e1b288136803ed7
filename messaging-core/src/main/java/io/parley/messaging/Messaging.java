package io.parley.messaging;

import io.parley.messaging.service.AccessService;
import io.parley.messaging.service.ApiKeyService;
import io.parley.messaging.service.AuditService;
import io.parley.messaging.service.AvatarService;
import io.parley.messaging.service.ChannelCareService;
import io.parley.messaging.service.ChannelService;
import io.parley.messaging.service.ChannelSignUpService;
import io.parley.messaging.service.ConnectionService;
import io.parley.messaging.service.ContactNameService;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.DeadLetterService;
import io.parley.messaging.service.DeliveryService;
import io.parley.messaging.service.DraftService;
import io.parley.messaging.service.FeedService;
import io.parley.messaging.service.FileService;
import io.parley.messaging.service.GroupService;
import io.parley.messaging.service.InboundService;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.InvitationService;
import io.parley.messaging.service.MediaService;
import io.parley.messaging.service.MemberService;
import io.parley.messaging.service.MembershipService;
import io.parley.messaging.service.MessageService;
import io.parley.messaging.service.NoteService;
import io.parley.messaging.service.OfficeService;
import io.parley.messaging.service.OrganizationService;
import io.parley.messaging.service.PasswordService;
import io.parley.messaging.service.PeopleService;
import io.parley.messaging.service.PlatformService;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.PresenceService;
import io.parley.messaging.service.ProfileService;
import io.parley.messaging.service.ProviderSignInService;
import io.parley.messaging.service.ReceiptService;
import io.parley.messaging.service.ReplayService;
import io.parley.messaging.service.RoleService;
import io.parley.messaging.service.SearchService;
import io.parley.messaging.service.SecondFactorService;
import io.parley.messaging.service.SecretService;
import io.parley.messaging.service.Services;
import io.parley.messaging.service.SessionService;
import io.parley.messaging.service.SignInService;
import io.parley.messaging.service.Sweeps;
import io.parley.messaging.service.TeamService;
import io.parley.messaging.service.TemplateService;
import io.parley.messaging.service.WebhookService;

/**
 * The front door: hand it what you lend (a store, a clock, a network) and the channels you have, and it hands out the
 * services. It starts no thread and opens no connection. Thread-safe.
 */
public final class Messaging {
    private final Services services;

    public Messaging(Ports ports, InstalledChannels channels) {
        services = new Services(ports, channels);
    }

    /** Who gets in. */
    public SignInService signIn() {
        return services.signIn();
    }

    /** Where members are signed in. */
    public SessionService sessions() {
        return services.sessions();
    }

    /** How members come to another password. */
    public PasswordService passwords() {
        return services.passwords();
    }

    /** What members show besides their passwords. */
    public SecondFactorService secondFactors() {
        return services.secondFactors();
    }

    /** How people join the team. */
    public InvitationService invitations() {
        return services.invitations();
    }

    /** With what programs get in. */
    public ApiKeyService apiKeys() {
        return services.apiKeys();
    }

    /** Getting in by way of a provider. */
    public ProviderSignInService providerSignIn() {
        return services.providerSignIn();
    }

    /** The caller's organization and its settings. */
    public OrganizationService organizations() {
        return services.organizations();
    }

    /** What happened to who gets in and what they may do. */
    public AuditService audit() {
        return services.audit();
    }

    /** What those do who run the server. */
    public PlatformService platform() {
        return services.platform();
    }

    /** From where the organization's members get in. */
    public AccessService access() {
        return services.access();
    }

    /** The team. */
    public MemberService members() {
        return services.members();
    }

    /** What members may do. */
    public RoleService roles() {
        return services.roles();
    }

    /** Who belongs to the team, and as what. */
    public MembershipService membership() {
        return services.membership();
    }

    /** What members say of themselves, and how they like to work. */
    public ProfileService profiles() {
        return services.profiles();
    }

    /** The pictures of members. */
    public AvatarService avatars() {
        return services.avatars();
    }

    /** Where the organization works. */
    public OfficeService offices() {
        return services.offices();
    }

    /** Who works together. */
    public TeamService teams() {
        return services.teams();
    }

    /** Finding somebody of the team. */
    public PeopleService people() {
        return services.people();
    }

    /** Who is there. */
    public PresenceService presence() {
        return services.presence();
    }

    /** What members have begun to write. */
    public DraftService drafts() {
        return services.drafts();
    }

    /** Who of the team is connected with whom. */
    public ConnectionService connections() {
        return services.connections();
    }

    /** Accounts on platforms. */
    public ChannelService channels() {
        return services.channels();
    }

    /** Looking after channels by hand. */
    public ChannelCareService channelCare() {
        return services.channelCare();
    }

    /** Connecting accounts by agreeing at their platform. */
    public ChannelSignUpService channelSignUps() {
        return services.channelSignUps();
    }

    /** The templates of channels. */
    public TemplateService templates() {
        return services.templates();
    }

    /** What is sealed at rest. */
    public SecretService secrets() {
        return services.secrets();
    }

    /** What members read. */
    public InboxService inbox() {
        return services.inbox();
    }

    /** The work on conversations: who answers for one, and where it stands. */
    public ConversationService conversations() {
        return services.conversations();
    }

    /** What members say. */
    public MessageService messages() {
        return services.messages();
    }

    /** Remarks beside conversations. */
    public NoteService notes() {
        return services.notes();
    }

    /** Conversations between members. */
    public GroupService groups() {
        return services.groups();
    }

    /** What has reached members, and what they have read. */
    public ReceiptService receipts() {
        return services.receipts();
    }

    /** What members send besides words. */
    public FileService files() {
        return services.files();
    }

    /** What contacts send, on its way here. */
    public MediaService media() {
        return services.media();
    }

    /** Every event, in order, from any position. */
    public FeedService feed() {
        return services.feed();
    }

    /** Answers already given, for hosts whose clients repeat requests. */
    public ReplayService replays() {
        return services.replays();
    }

    /** What members look for. */
    public SearchService search() {
        return services.search();
    }

    /** Where platforms call. */
    public WebhookService webhooks() {
        return services.webhooks();
    }

    /** What platforms said, for hosts that read it themselves. */
    public InboundService inbound() {
        return services.inbound();
    }

    /** What contacts are called of whom platforms tell a number. */
    public ContactNameService contactNames() {
        return services.contactNames();
    }

    /** What waits to be sent. */
    public DeliveryService deliveries() {
        return services.deliveries();
    }

    /** What failed to be sent. */
    public DeadLetterService deadLetters() {
        return services.deadLetters();
    }

    /** What is left to do when nobody asks. */
    public Sweeps sweeps() {
        return services.sweeps();
    }
}

package io.parley.messaging.service;

/** All services over one set of ports. */
public record Services(
        SignInService signIn,
        OrganizationService organizations,
        MemberService members,
        RoleService roles,
        OfficeService offices,
        TeamService teams,
        PeopleService people,
        ConnectionService connections,
        PresenceService presence,
        DraftService drafts,
        ChannelService channels,
        InboxService inbox,
        ConversationService conversations,
        MessageService messages,
        NoteService notes,
        GroupService groups,
        ReceiptService receipts,
        FileService files,
        FileSweep fileSweep,
        FeedService feed,
        ReplayService replays,
        SearchService search,
        WebhookService webhooks,
        InboundService inbound,
        DeliveryService deliveries) {

    public Services(Ports ports, InstalledChannels installed) {
        this(ports, installed, workshop(ports));
    }

    private Services(Ports ports, InstalledChannels installed, Workshop workshop) {
        this(ports, installed, workshop, guard(ports));
    }

    private Services(Ports ports, InstalledChannels installed, Workshop workshop, Guard guard) {
        this(ports, installed, workshop, guard, new InboundService(workshop, guard));
    }

    private Services(Ports ports, InstalledChannels installed, Workshop workshop, Guard guard, InboundService inbound) {
        this(
                new SignInService(
                        workshop,
                        ports.security().hasher(),
                        ports.security().signer(),
                        ports.policies().passwords(),
                        ports.surroundings().chance()),
                new OrganizationService(workshop, guard.words()),
                new MemberService(workshop, ports.security().hasher()),
                new RoleService(workshop),
                new OfficeService(workshop),
                new TeamService(workshop),
                new PeopleService(
                        workshop.transactor(),
                        presences(ports),
                        workshop.limits().pageSize()),
                new ConnectionService(workshop, presences(ports)),
                new PresenceService(
                        workshop.transactor(),
                        workshop.bus(),
                        workshop.time(),
                        ports.storage().presence()),
                new DraftService(
                        workshop.transactor(),
                        workshop.bus(),
                        workshop.time(),
                        workshop.limits().textLength()),
                new ChannelService(workshop.transactor(), ports.security().secrets(), workshop.ids()),
                new InboxService(workshop.transactor(), workshop.limits()),
                new ConversationService(workshop),
                new MessageService(
                        workshop, guard, ports.files().rules().limits().filesPerMessage()),
                new NoteService(workshop),
                new GroupService(workshop),
                new ReceiptService(workshop),
                new FileService(workshop, ports.files()),
                new FileSweep(workshop, ports.files()),
                new FeedService(workshop.transactor()),
                new ReplayService(workshop.transactor(), workshop.time()),
                new SearchService(workshop.transactor(), workshop.limits()),
                new WebhookService(installed, inbound, workshop.transactor(), workshop.time(), workshop.observer()),
                inbound,
                new DeliveryService(
                        workshop,
                        installed,
                        new Sender(
                                ports.security().secrets(), ports.surroundings().client()),
                        ports.surroundings().chance(),
                        ports.policies().delivery()));
    }

    private static Presences presences(Ports ports) {
        return new Presences(ports.storage().presence(), ports.surroundings().time());
    }

    private static Guard guard(Ports ports) {
        return new Guard(
                ports.policies().words(),
                new PostingPace(ports.policies().posting(), ports.surroundings().time()));
    }

    private static Workshop workshop(Ports ports) {
        return new Workshop(
                ports.storage().transactor(),
                ports.storage().bus(),
                ports.surroundings().time(),
                ports.surroundings().ids(),
                ports.policies().limits(),
                ports.surroundings().observer());
    }
}

package io.parley.messaging.service;

/** All services over one set of ports. */
public record Services(
        SignInService signIn,
        SessionService sessions,
        PasswordService passwords,
        SecondFactorService secondFactors,
        InvitationService invitations,
        ApiKeyService apiKeys,
        ProviderSignInService providerSignIn,
        OrganizationService organizations,
        AccessService access,
        AuditService audit,
        PlatformService platform,
        MemberService members,
        RoleService roles,
        MembershipService membership,
        ProfileService profiles,
        AvatarService avatars,
        OfficeService offices,
        TeamService teams,
        PeopleService people,
        ConnectionService connections,
        PresenceService presence,
        DraftService drafts,
        ChannelService channels,
        ChannelCareService channelCare,
        ChannelSignUpService channelSignUps,
        TemplateService templates,
        SecretService secrets,
        InboxService inbox,
        ConversationService conversations,
        MessageService messages,
        NoteService notes,
        GroupService groups,
        ReceiptService receipts,
        FileService files,
        MediaService media,
        FeedService feed,
        ReplayService replays,
        SearchService search,
        WebhookService webhooks,
        InboundService inbound,
        ContactNameService contactNames,
        DeliveryService deliveries,
        DeadLetterService deadLetters,
        Sweeps sweeps) {

    public Services(Ports ports, InstalledChannels installed) {
        this(ports, installed, workshop(ports, installed));
    }

    private Services(Ports ports, InstalledChannels installed, Workshop workshop) {
        this(ports, installed, workshop, guard(ports));
    }

    private Services(Ports ports, InstalledChannels installed, Workshop workshop, Guard guard) {
        this(ports, installed, workshop, guard, Connections.of(ports, installed, workshop));
    }

    private Services(
            Ports ports, InstalledChannels installed, Workshop workshop, Guard guard, Connections connections) {
        this(
                ports,
                installed,
                workshop,
                guard,
                new InboundService(
                        workshop, guard, connections.health(), new NamelessQueue(installed, workshop.time())),
                Door.of(ports, workshop),
                new FileSweep(workshop, ports.files()),
                membership(ports, workshop),
                connections);
    }

    private Services(
            Ports ports,
            InstalledChannels installed,
            Workshop workshop,
            Guard guard,
            InboundService inbound,
            Door door,
            FileSweep fileSweep,
            MembershipService membership,
            Connections connections) {
        this(
                door.signIn(),
                door.sessions(),
                door.passwords(),
                door.secondFactors(),
                door.invitations(),
                door.apiKeys(),
                door.providers(),
                new OrganizationService(workshop, guard.words()),
                new AccessService(workshop),
                new AuditService(workshop),
                new PlatformService(workshop, door.signIn(), door.signIns(), fileSweep),
                new MemberService(workshop, membership),
                new RoleService(workshop),
                membership,
                new ProfileService(workshop),
                new AvatarService(workshop, ports.files()),
                new OfficeService(workshop),
                new TeamService(workshop),
                new PeopleService(
                        workshop.transactor(),
                        presences(ports),
                        ports.files().tickets(),
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
                connections.channels(),
                connections.care(),
                connections.signUps(),
                connections.templates(),
                new SecretService(workshop, ports.security().secrets()),
                new InboxService(workshop),
                new ConversationService(workshop),
                new MessageService(
                        workshop,
                        guard,
                        ports.files().rules().limits().filesPerMessage(),
                        new ContentDesk(installed, connections.catalogue())),
                new NoteService(workshop),
                new GroupService(workshop),
                new ReceiptService(workshop),
                new FileService(workshop, ports.files()),
                new MediaService(
                        workshop,
                        installed,
                        new MediaAttempt(workshop, ports.files(), sender(ports)),
                        ports.surroundings().chance()),
                new FeedService(workshop.transactor()),
                new ReplayService(workshop.transactor(), workshop.time()),
                new SearchService(workshop.transactor(), workshop.limits()),
                new WebhookService(
                        installed,
                        new HookGate(workshop.transactor(), sessions(ports)),
                        inbound,
                        workshop.transactor(),
                        workshop.time(),
                        workshop.observer()),
                inbound,
                new ContactNameService(workshop, installed, sessions(ports), inbound.nameless()),
                new DeliveryService(
                        workshop,
                        installed,
                        sender(ports),
                        ports.surroundings().chance(),
                        ports.policies().delivery()),
                new DeadLetterService(workshop),
                Sweeps.of(workshop, door.sweep(), connections.upkeep(), fileSweep));
    }

    private static Sender sender(Ports ports) {
        var files = new OutgoingFiles(
                ports.files(),
                ports.surroundings().client(),
                ports.surroundings().time());
        return new Sender(sessions(ports), files);
    }

    private static ChannelSessions sessions(Ports ports) {
        return new ChannelSessions(
                ports.security().secrets(), ports.surroundings().client());
    }

    private static Presences presences(Ports ports) {
        return new Presences(ports.storage().presence(), ports.surroundings().time());
    }

    private static MembershipService membership(Ports ports, Workshop workshop) {
        return new MembershipService(
                workshop, ports.security().hasher(), ports.policies().passwords(), new Handover(workshop));
    }

    private static Guard guard(Ports ports) {
        return new Guard(
                ports.policies().words(),
                new PostingPace(ports.policies().posting(), ports.surroundings().time()));
    }

    private static Workshop workshop(Ports ports, InstalledChannels installed) {
        return new Workshop(
                ports.storage().transactor(),
                ports.storage().bus(),
                ports.surroundings().time(),
                ports.surroundings().ids(),
                ports.policies().limits(),
                ports.surroundings().observer(),
                new ReplyWindows(
                        installed,
                        ports.surroundings().time(),
                        ports.policies().delivery().waits().warning()),
                new GestureQueue(installed));
    }
}

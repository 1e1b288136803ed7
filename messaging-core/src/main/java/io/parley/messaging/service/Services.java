package io.parley.messaging.service;

/** All services over one set of ports. */
public record Services(
        SignInService signIn,
        MemberService members,
        ChannelService channels,
        InboxService inbox,
        ConversationService conversations,
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
        this(ports, installed, workshop, new InboundService(workshop));
    }

    private Services(Ports ports, InstalledChannels installed, Workshop workshop, InboundService inbound) {
        this(
                new SignInService(
                        workshop,
                        ports.security().hasher(),
                        ports.security().signer(),
                        ports.policies().passwords(),
                        ports.surroundings().chance()),
                new MemberService(workshop, ports.security().hasher()),
                new ChannelService(workshop.transactor(), ports.security().secrets(), workshop.ids()),
                new InboxService(workshop.transactor(), workshop.limits()),
                new ConversationService(
                        workshop.transactor(), workshop.bus(), workshop.time(), workshop.ids(), workshop.limits()),
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

package io.parley.messaging;

import io.parley.messaging.service.ChannelService;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.DeliveryService;
import io.parley.messaging.service.FeedService;
import io.parley.messaging.service.InboundService;
import io.parley.messaging.service.InboxService;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.MemberService;
import io.parley.messaging.service.Ports;
import io.parley.messaging.service.ReplayService;
import io.parley.messaging.service.SearchService;
import io.parley.messaging.service.Services;
import io.parley.messaging.service.SignInService;
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

    /** The team. */
    public MemberService members() {
        return services.members();
    }

    /** Accounts on platforms. */
    public ChannelService channels() {
        return services.channels();
    }

    /** What members read. */
    public InboxService inbox() {
        return services.inbox();
    }

    /** What members do in conversations. */
    public ConversationService conversations() {
        return services.conversations();
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

    /** What waits to be sent. */
    public DeliveryService deliveries() {
        return services.deliveries();
    }
}

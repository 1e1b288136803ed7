package io.parley.messaging.service;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.PlatformTx;
import java.util.List;
import java.util.Optional;

/** Takes in what platforms said, each thing once however often it is said. Thread-safe. */
public final class InboundService {
    private final Workshop workshop;
    private final Guard guard;
    private final Arrivals arrivals;
    private final Reports reports;
    private final Aftermath aftermath;
    private final ContactNews contacts;

    InboundService(Workshop workshop, Guard guard) {
        this.workshop = workshop;
        this.guard = guard;
        this.reports = new Reports(workshop);
        this.aftermath = new Aftermath(workshop);
        this.arrivals = new Arrivals(workshop, reports, aftermath, new Allocation(workshop));
        this.contacts = new ContactNews(workshop);
    }

    /** Stores one thing durably, in a transaction of its own; what is known already changes nothing. */
    public void accept(ChannelType type, Inbound said) {
        accept(List.of(type), said);
    }

    /**
     * The same, where the account decides of which of these types the channel is. What concerns a business is told to all
     * of its channels.
     */
    public void accept(List<ChannelType> types, Inbound said) {
        List<PlatformTx.Route> routes = workshop.transactor().onPlatform(tx -> tx.routes(types, said.account()));
        if (routes.isEmpty()) {
            workshop.observe(new Happening.AccountUnknown(types.getFirst()));
        }
        routes.forEach(route -> accept(route, said));
    }

    private void accept(PlatformTx.Route route, Inbound said) {
        boolean flagged = guard.notices(route.organization(), said);
        Happening outcome = workshop.transactor()
                .inOrganization(
                        route.organization(),
                        tx -> take(new OnChannel(tx, route.type(), route.channel()), said, flagged));
        workshop.observe(outcome);
        workshop.bus().publish(new Signal.FeedGrew(route.organization()));
    }

    private Happening take(OnChannel on, Inbound said, boolean flagged) {
        return switch (said) {
            case Inbound.MessageReceived message -> arrivals.receive(on, message, flagged);
            case Inbound.MessageEchoed echo -> arrivals.echoed(on, echo);
            case Inbound.DeliveryReported report -> reports.report(on, report);
            case Inbound.ReachedUntil reached -> reports.reached(on, reached);
            case Inbound.MessageEdited edited -> aftermath.edited(on, edited);
            case Inbound.MessageDeleted deleted -> aftermath.deleted(on, deleted);
            case Inbound.Reacted reacted -> aftermath.reacted(on, reacted);
            case Inbound.ContactReferred referred ->
                contacts.referred(on, referred).orElseGet(() -> note(on, referred, referred.key(), "referral"));
            case Inbound.HandleChanged changed -> orIgnored(on, contacts.handle(on, changed));
            case Inbound.PreferenceChanged changed -> orIgnored(on, contacts.preference(on, changed));
            case Inbound.ControlChanged changed -> orIgnored(on, contacts.control(on, changed));
            case Inbound.TemplateChanged changed ->
                note(on, changed, new PlatformMessageId("template:" + changed.template() + ":" + changed.at()), "template");
            case Inbound.AccountChanged changed -> note(on, changed, changed.key(), "account");
            case Inbound.Unrecognised unrecognised -> keep(on, unrecognised);
        };
    }

    /** About somebody nobody knows here. */
    private static Happening orIgnored(OnChannel on, Optional<Happening> happening) {
        return happening.orElseGet(() -> new Happening.ReportForUnknownMessage(on.type()));
    }

    /** Understood, but nothing here changes by it: kept, so that nothing is lost. */
    private Happening note(OnChannel on, Inbound said, PlatformMessageId key, String kind) {
        return keep(on, new Inbound.Unrecognised(said.account(), key, kind, "{}"));
    }

    private Happening keep(OnChannel on, Inbound.Unrecognised unrecognised) {
        return on.tx().channels().keep(on.id(), unrecognised, workshop.now())
                ? new Happening.UnrecognisedKept(on.type(), unrecognised.kind())
                : new Happening.DuplicateIgnored(on.type());
    }
}

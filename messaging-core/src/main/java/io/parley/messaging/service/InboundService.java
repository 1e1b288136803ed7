package io.parley.messaging.service;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import io.parley.messaging.store.PlatformTx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes in what platforms said, each thing once however often it is said. Thread-safe. */
public final class InboundService {
    private static final int ROUTES = 10_000;
    /** A channel that is disconnected is still heard for so long. */
    private static final Duration ROUTES_FOR = Duration.ofSeconds(1);

    private final Workshop workshop;
    private final Guard guard;
    private final Arrivals arrivals;
    private final QuickArrivals quick;
    private final ShortMemory<Asked, List<PlatformTx.Route>> routes;
    private final Reports reports;
    private final Aftermath aftermath;
    private final ContactNews contacts;
    private final ChannelHealth health;
    private final Regulars regulars = new Regulars();
    private final NamelessQueue nameless;

    InboundService(Workshop workshop, Guard guard, ChannelHealth health, NamelessQueue nameless) {
        this.health = health;
        this.workshop = workshop;
        this.guard = guard;
        this.nameless = nameless;
        this.reports = new Reports(workshop);
        this.aftermath = new Aftermath(workshop);
        var allocation = new Allocation(workshop);
        this.arrivals = new Arrivals(workshop, reports, aftermath, allocation, regulars);
        this.quick = new QuickArrivals(workshop, regulars, allocation, nameless);
        this.routes = new ShortMemory<>(ROUTES, ROUTES_FOR, workshop.time());
        this.contacts = new ContactNews(workshop);
    }

    /** Those who wrote, and of whom the platform did not say what they are called. */
    NamelessQueue nameless() {
        return nameless;
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
        List<PlatformTx.Route> found = routesTo(new Asked(Set.copyOf(types), said.account()));
        if (found.isEmpty()) {
            workshop.observe(new Happening.AccountUnknown(types.getFirst()));
        }
        found.forEach(route -> accept(route, said));
    }

    private record Asked(Set<ChannelType> types, AccountId account) {}

    private List<PlatformTx.Route> routesTo(Asked asked) {
        List<PlatformTx.Route> found = routes.get(asked, this::lookUp);
        if (found.isEmpty()) {
            // It may be connected any moment, and what is said then must not be lost.
            routes.forget(asked);
        }
        return found;
    }

    /** Where what is said about the account goes; the platform of each of these channels is heard of. */
    private List<PlatformTx.Route> lookUp(Asked asked) {
        List<PlatformTx.Route> found =
                workshop.transactor().onPlatform(tx -> tx.routes(asked.types(), asked.account()));
        found.forEach(route -> workshop.transactor().inOrganization(route.organization(), tx -> {
            tx.channels().heard(route.channel(), workshop.now());
            return true;
        }));
        return found;
    }

    private void accept(PlatformTx.Route route, Inbound said) {
        boolean flagged = guard.notices(route.organization(), said);
        Optional<Happening> quickly = said instanceof Inbound.MessageReceived message
                ? quick.receive(route, message, flagged)
                : Optional.empty();
        quickly.ifPresentOrElse(workshop::observe, () -> acceptSlowly(route, said, flagged));
    }

    private void acceptSlowly(PlatformTx.Route route, Inbound said, boolean flagged) {
        Taken taken = workshop.transactor()
                .inOrganization(
                        route.organization(),
                        tx -> said instanceof Inbound.AccountChanged changed
                                ? account(new OnChannel(tx, route.type(), route.channel()), changed)
                                : new Taken(take(new OnChannel(tx, route.type(), route.channel()), said, flagged)));
        workshop.observe(taken.happening());
        taken.change().ifPresent(health::announce);
        workshop.bus().publish(new Signal.FeedGrew(route.organization()));
        contactIn(said)
                .flatMap(person ->
                        regulars.find(route.channel(), person).flatMap(regular -> regular.nameless(route, person)))
                .ifPresent(nameless::offer);
    }

    /** Whom a message is from, or went to. */
    private static Optional<Person> contactIn(Inbound said) {
        if (said instanceof Inbound.MessageReceived received) {
            return Optional.of(received.from());
        }
        return said instanceof Inbound.MessageEchoed echo ? Optional.of(echo.to()) : Optional.empty();
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
            case Inbound.ContactReferred referred -> contacts.referred(on, referred);
            case Inbound.HandleChanged changed -> orIgnored(on, contacts.handle(on, changed));
            case Inbound.PreferenceChanged changed -> orIgnored(on, contacts.preference(on, changed));
            case Inbound.ControlChanged changed -> contacts.control(on, changed);
            case Inbound.TemplateChanged changed -> template(on, changed);
            case Inbound.AccountChanged changed -> account(on, changed).happening();
            case Inbound.Unrecognised unrecognised -> keep(on, unrecognised);
        };
    }

    /** What became of something, and what is to be told of its channel once it is durable. */
    private record Taken(Happening happening, Optional<ChannelHealth.Change> change) {
        Taken(Happening happening) {
            this(happening, Optional.empty());
        }
    }

    /** A platform that repeats old news must not make a channel ill again that has recovered meanwhile. */
    private Taken account(OnChannel on, Inbound.AccountChanged changed) {
        Happening kept = note(on, changed, changed.key(), "account");
        return kept instanceof Happening.DuplicateIgnored
                ? new Taken(kept)
                : new Taken(kept, health.told(on.tx(), on.id(), changed.health(), changed.what()));
    }

    private static Happening template(OnChannel on, Inbound.TemplateChanged changed) {
        on.tx().templates().changed(on.id(), changed.template(), changed.name(), changed.language(), changed.status());
        return new Happening.ChangeTaken(on.type());
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

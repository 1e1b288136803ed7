package io.parley.messaging.service;

import io.parley.messaging.channel.SendResult;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Sends what waits in the outbox: per conversation in order, each message at most once unless the platform certainly did
 * not take it. The host calls {@link #claim} and {@link #deliver} from as many threads as it likes; the core starts none.
 */
public final class DeliveryService {
    private final Workshop workshop;
    private final InstalledChannels channels;
    private final Sender sender;
    private final RandomGenerator chance;
    private final DeliverySettings settings;
    private final Budgets budgets;

    DeliveryService(
            Workshop workshop,
            InstalledChannels channels,
            Sender sender,
            RandomGenerator chance,
            DeliverySettings settings) {
        this.workshop = workshop;
        this.channels = channels;
        this.sender = sender;
        this.chance = chance;
        this.settings = settings;
        this.budgets = new Budgets(workshop.time());
    }

    /** Leases lanes that are due, those of no channel and of no organization before those of all others. */
    public List<Lane> claim(int limit) {
        Instant now = workshop.now();
        return workshop.transactor()
                .onPlatform(tx -> tx.claimLanes(
                        now, now.plus(settings.lease()), settings.bounds().of(limit)));
    }

    /** When there will be something to claim; empty when the outbox is empty. */
    public Optional<Instant> nextDue() {
        return workshop.transactor().onPlatform(tx -> tx.nextLaneDue());
    }

    /** Works through a claimed lane until it is empty, must wait, or the lease runs out. Returns with the lease given back. */
    public void deliver(Lane lane) {
        deliver(lane, () -> false);
    }

    /**
     * The same, for a host that may want to stop: then no further call is made, and the lease is given back at once.
     */
    public void deliver(Lane lane, BooleanSupplier handOver) {
        boolean goOn = true;
        while (goOn) {
            goOn = step(lane, handOver);
        }
    }

    /** Claims and works through everything that is due, on the calling thread. For hosts without workers, and tests. */
    public void deliverDue() {
        for (List<Lane> lanes = claim(100); !lanes.isEmpty(); lanes = claim(100)) {
            lanes.forEach(this::deliver);
        }
    }

    /** What is to be said of reply windows when nobody asks. */
    public ReplyWindowSweep replyWindows() {
        return new ReplyWindowSweep(workshop);
    }

    /** What members do besides writing, as contacts see it. */
    public GestureService gestures() {
        return new GestureService(workshop.transactor(), channels, sender, workshop.gestures());
    }

    private boolean step(Lane lane, BooleanSupplier handOver) {
        var next = new NextStep(workshop, channels, budgets, settings, lane);
        Step step = workshop.transactor()
                .inOrganization(lane.organization(), tx -> next.decide(tx, handOver.getAsBoolean()));
        return goesOn(lane, step instanceof Step.Call call ? record(lane, call) : step);
    }

    private Step record(Lane lane, Step.Call call) {
        SendResult result = sender.send(lane.organization(), call.installed(), call.channel(), call.message());
        var recording = new Recording(workshop, chance, budgets, settings, lane, call);
        return workshop.transactor().inOrganization(lane.organization(), tx -> recording.record(tx, result));
    }

    private boolean goesOn(Lane lane, Step step) {
        return switch (step) {
            case Step.GoOn(Optional<Happening> happening) -> {
                happening.ifPresent(told -> announce(lane, told));
                yield true;
            }
            case Step.Stop(Optional<Happening> happening, Optional<ChannelHealth.Change> found) -> {
                happening.ifPresent(told -> announce(lane, told));
                found.ifPresent(new ChannelHealth(workshop)::announce);
                yield false;
            }
            case Step.Call ignored -> throw new IllegalStateException("a call that nobody made");
        };
    }

    private void announce(Lane lane, Happening happening) {
        workshop.observe(happening);
        workshop.bus().publish(new Signal.FeedGrew(lane.organization()));
    }
}

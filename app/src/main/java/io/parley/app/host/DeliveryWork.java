package io.parley.app.host;

import io.parley.messaging.delivery.Lane;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.DeliveryService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Delivers, lane by lane. A server that stops waits for the calls that were made to be recorded: every lease is given back
 * with that, so that another node goes on at once.
 */
public record DeliveryWork(DeliveryService deliveries) implements DueWork<Lane> {
    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Pace pace() {
        return new Pace(128, Duration.ofMillis(10), Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    @Override
    public boolean isWokenBy(Signal signal) {
        // What waited for a channel leaves once that is well.
        return signal instanceof Signal.DeliveriesDue || signal instanceof Signal.ChannelFound;
    }

    @Override
    public List<Lane> claim(int room) {
        return deliveries.claim(room);
    }

    @Override
    public void work(Lane lane, BooleanSupplier stopping) {
        deliveries.deliver(lane, stopping);
    }

    @Override
    public String describe(Lane lane) {
        return "conversation=" + lane.conversation();
    }

    @Override
    public Optional<Instant> nextDue() {
        return deliveries.nextDue();
    }
}

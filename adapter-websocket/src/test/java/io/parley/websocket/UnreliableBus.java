package io.parley.websocket;

import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bus that can be told to keep its signals to itself. */
final class UnreliableBus implements LiveBus {
    private final LiveBus bus;
    private final List<Signal> kept = new CopyOnWriteArrayList<>();
    private volatile boolean keeping;

    UnreliableBus(LiveBus bus) {
        this.bus = bus;
    }

    /** Keeps from now on what is published. */
    void keep() {
        keeping = true;
    }

    /** Passes on again what is published, and returns what was kept. */
    List<Signal> pass() {
        keeping = false;
        var signals = List.copyOf(kept);
        kept.clear();
        return signals;
    }

    @Override
    public void publish(Signal signal) {
        if (keeping) {
            kept.add(signal);
        } else {
            bus.publish(signal);
        }
    }

    @Override
    public Subscription subscribe(Consumer<Signal> listener) {
        return bus.subscribe(listener);
    }
}

package io.parley.messaging.memory;

import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners of the same process, on the publisher's thread. All that one node needs. Thread-safe. */
public final class InMemoryLiveBus implements LiveBus {
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Signal signal) {
        listeners.forEach(listener -> listener.accept(signal));
    }

    @Override
    public Subscription subscribe(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

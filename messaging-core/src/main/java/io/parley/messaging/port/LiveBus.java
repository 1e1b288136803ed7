package io.parley.messaging.port;

import java.util.function.Consumer;

/**
 * Tells whoever listens that something happened. What happened is in the store: a signal brings it sooner, and one that is
 * lost, late or said twice delays it but loses nothing. Thread-safe.
 */
public interface LiveBus {
    /** Returns at once; never throws. */
    void publish(Signal signal);

    /** Hears every signal published from now on, in the publisher's order, until closed. Listeners must not block. */
    Subscription subscribe(Consumer<Signal> listener);

    /** A listener's hold on the bus. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

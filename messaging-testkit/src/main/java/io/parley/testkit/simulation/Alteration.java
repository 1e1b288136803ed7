package io.parley.testkit.simulation;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.store.Transactor;

/**
 * A change to the ports under the core or to the host around it, made on purpose to see whether the simulation notices.
 * Good for one simulation, since it may remember things. Every step of it changes nothing unless overridden.
 */
public interface Alteration {
    /** What the core is given as its store. */
    default Transactor storing(Transactor store) {
        return store;
    }

    /** What the core is given as its channel adapter. */
    default ChannelAdapter translating(ChannelAdapter adapter) {
        return adapter;
    }

    /**
     * Whether the host answers a webhook's call with "taken".
     *
     * @param taken whether the core said that everything is stored
     */
    default boolean acknowledges(boolean taken) {
        return taken;
    }

    /** Changes nothing. */
    static Alteration none() {
        return new Alteration() {};
    }
}

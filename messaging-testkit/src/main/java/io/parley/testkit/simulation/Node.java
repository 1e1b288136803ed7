package io.parley.testkit.simulation;

import io.parley.messaging.Messaging;
import io.parley.messaging.store.StoreUnavailable;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A process of ours that runs the core. It dies and comes back; what it had in memory is gone then. */
final class Node {
    private static final int LONGEST_RESTART = 3_000;

    private final String name;
    private final Kernel kernel;
    private final Faults faults;
    private final RandomGenerator chance;
    private final Function<Node, Messaging> wiring;
    private Messaging messaging;
    private boolean down;
    private int life;
    /** The life in which the running call began: after a crash in the middle of it, it must not go on. */
    private int lifeOfCall;

    Node(String name, Kernel kernel, Faults faults, RandomGenerator chance, Function<Node, Messaging> wiring) {
        this.name = name;
        this.kernel = kernel;
        this.faults = faults;
        this.chance = chance;
        this.wiring = wiring;
        messaging = wiring.apply(this);
    }

    Messaging messaging() {
        return messaging;
    }

    int life() {
        return life;
    }

    /** Makes a call to the core; empty when nobody heard its answer, because the node died or the store was away. */
    <T> Optional<T> attempt(Supplier<T> call) {
        if (down) {
            return Optional.empty();
        }
        int outer = lifeOfCall;
        lifeOfCall = life;
        try {
            T result = call.get();
            return lifeOfCall == life ? Optional.of(result) : Optional.empty();
        } catch (SimulatedCrash crash) {
            if (lifeOfCall == life) {
                die(crash);
            }
            return Optional.empty();
        } catch (StoreUnavailable unavailable) {
            kernel.story().tell(name + " has no store: " + unavailable.getMessage());
            return Optional.empty();
        } finally {
            lifeOfCall = outer;
        }
    }

    boolean attempt(Runnable call) {
        return attempt(() -> {
                    call.run();
                    return true;
                })
                .isPresent();
    }

    private void die(SimulatedCrash crash) {
        kernel.story().tell(name + " dies " + crash.getMessage());
        life++;
        down = true;
        kernel.in(chance.nextInt(1, LONGEST_RESTART), "restart", () -> {
            down = false;
            messaging = wiring.apply(this);
        });
    }

    /** A place where the node can die. */
    void mayDie(Fault fault, String where) {
        if (faults.strikes(fault)) {
            throw new SimulatedCrash(where);
        }
    }

    /** A place where others get their turn, as they do between any two steps of a process. */
    void pause(long millis) {
        kernel.elapse(millis);
        if (lifeOfCall != life) {
            throw new SimulatedCrash("long ago");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

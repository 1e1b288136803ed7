package io.parley.testkit.simulation;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A node's way to the store. The node may die before a transaction, at any use of a store in it, before the commit, and
 * after the commit but before it hears of it; the store may be away; and others may come first.
 */
final class FaultyTransactor implements Transactor {
    private static final int LONGEST_WORK = 15;
    private static final int LONGEST_INTERRUPTION = 4_000;

    private final Transactor store;
    private final Node node;
    private final Faults faults;
    private final RandomGenerator chance;

    FaultyTransactor(Transactor store, Node node, Faults faults, RandomGenerator chance) {
        this.store = store;
        this.node = node;
        this.faults = faults;
        this.chance = chance;
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        var crash = new CrashPoint();
        return around(() -> store.inOrganization(
                organization,
                tx -> crash.before(work.apply(new ForwardingTx(tx) {
                    @Override
                    void step() {
                        crash.step();
                    }
                }))));
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        var crash = new CrashPoint();
        return around(() -> store.onPlatform(tx -> crash.before(work.apply(new ForwardingPlatformTx(tx) {
            @Override
            void step() {
                crash.step();
            }
        }))));
    }

    private <T> T around(Supplier<T> transaction) {
        if (faults.strikes(Fault.INTERRUPTION)) {
            node.pause(chance.nextInt(1, LONGEST_INTERRUPTION));
        }
        node.mayDie(Fault.CRASH_BEFORE_WORK, "before a transaction");
        if (faults.strikes(Fault.STORE_DOWN)) {
            throw new StoreUnavailable("no connection", new SimulatedCrash("of the store"));
        }
        T result = transaction.get();
        node.mayDie(Fault.CRASH_AFTER_COMMIT, "after a commit");
        if (faults.strikes(Fault.COMMIT_UNANSWERED)) {
            throw new StoreUnavailable("no answer to the commit", new SimulatedCrash("of the store"));
        }
        return result;
    }

    /** Where in this transaction the node dies, if it does. */
    private final class CrashPoint {
        private final int at =
                faults.strikes(Fault.CRASH_IN_WORK) ? chance.nextInt(1, LONGEST_WORK) : Integer.MAX_VALUE;
        private int steps;

        void step() {
            steps++;
            if (steps >= at) {
                throw new SimulatedCrash("in a transaction, at step " + steps);
            }
        }

        <T> T before(T result) {
            node.mayDie(Fault.CRASH_BEFORE_COMMIT, "before a commit");
            return result;
        }
    }
}

package io.parley.messaging.memory;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Transactor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps everything in memory, for first steps, tests and simulation: one transaction at a time, undone when it throws.
 * Nothing survives the process. Thread-safe.
 */
public final class InMemoryTransactor implements Transactor {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Journal journal = new Journal();
    private final Platform platform = new Platform(journal);
    private final Map<OrganizationId, Tables> tables = new HashMap<>();
    private long transactions;

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        return inTurn(() -> work.apply(new InMemoryOrganizationTx(
                organization,
                tables.computeIfAbsent(organization, ignored -> new Tables(journal)),
                platform,
                transactions)));
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        return inTurn(() -> work.apply(new InMemoryPlatformTx(platform)));
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        turn.lock();
        try {
            transactions++;
            T result = work.get();
            journal.commit();
            return result;
        } catch (Collided collided) {
            // Nobody else runs meanwhile, so running it again would only collide again.
            throw new Collision("the work adds something that is there already", collided);
        } finally {
            journal.rollback();
            turn.unlock();
        }
    }
}

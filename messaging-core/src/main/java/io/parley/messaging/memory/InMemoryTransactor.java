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
        return inTurn(repeated -> work.apply(transaction(organization, repeated)));
    }

    @Override
    public <T> T read(OrganizationId organization, Function<OrganizationTx, T> work) {
        return inTurn(repeated -> {
            T result = work.apply(transaction(organization, repeated));
            if (!journal.isEmpty()) {
                throw new IllegalStateException("work that only reads has written");
            }
            return result;
        });
    }

    private OrganizationTx transaction(OrganizationId organization, boolean repeated) {
        return new InMemoryOrganizationTx(
                organization,
                tables.computeIfAbsent(organization, ignored -> new Tables(journal)),
                platform,
                transactions,
                repeated);
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        return inTurn(ignored -> work.apply(new InMemoryPlatformTx(platform, tables)));
    }

    private <T> T inTurn(Function<Boolean, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        turn.lock();
        try {
            return once(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T once(Function<Boolean, T> work) {
        try {
            return attempt(work, false);
        } catch (Collided first) {
            try {
                return attempt(work, true);
            } catch (Collided again) {
                // Nobody else runs meanwhile, so running it once more would only collide once more.
                throw new Collision("the work adds something that is there already", again);
            }
        }
    }

    private <T> T attempt(Function<Boolean, T> work, boolean repeated) {
        try {
            transactions++;
            T result = work.apply(repeated);
            journal.commit();
            return result;
        } finally {
            journal.rollback();
        }
    }
}

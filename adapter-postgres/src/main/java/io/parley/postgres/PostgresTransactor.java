package io.parley.postgres;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.PlatformTx;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import io.parley.postgres.Waiting.Ending;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Runs work in transactions of PostgreSQL, at its default isolation (read committed). */
final class PostgresTransactor implements Transactor {
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Jdbi jdbi;

    /** A transaction within a transaction would wait for a second connection, and the pool could run dry that way. */
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

    private final GroupCommit groupCommit;
    private final ConversationNumbers numbers;

    PostgresTransactor(ConnectionPools pools) {
        this.numbers = new ConversationNumbers(pools.aside());
        this.groupCommit = new GroupCommit(pools.settling());
        this.jdbi = Jdbi.create(pools.ordinary())
                .registerArgument(new CleanStrings())
                .registerArgument(new Microseconds());
        // The organization is bound to every statement, whether it names it or not.
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        // The arguments are what customers wrote; they must not get into messages, and so into logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    @Override
    public <T> T inOrganization(OrganizationId organization, Function<OrganizationTx, T> work) {
        return untilItDoesNotCollide(attempt -> jdbi.inTransaction(handle -> {
            try (var sql = Statements.of(organization, handle)) {
                T result = work.apply(new PostgresOrganizationTx(organization, sql, numbers, attempt > 1));
                sql.finish();
                sql.held().forEach(conversation -> groupCommit.forget(organization, conversation));
                return result;
            }
        }));
    }

    @Override
    public <T> T read(OrganizationId organization, Function<OrganizationTx, T> work) {
        return untilItDoesNotCollide(attempt -> jdbi.withHandle(handle -> {
            try (var sql = Statements.reading(organization, handle)) {
                return read(new PostgresOrganizationTx(organization, sql, numbers, attempt > 1), sql, work);
            }
        }));
    }

    private static <T> T read(OrganizationTx tx, Statements sql, Function<OrganizationTx, T> work) {
        try {
            T result = work.apply(tx);
            sql.flush(); // nothing, or what the database refuses to write
            return result;
        } catch (RuntimeException | Error failure) {
            // Or the next one would be given a connection whose transaction has failed.
            sql.giveUp();
            throw failure;
        }
    }

    @Override
    public Settlement settle(OrganizationId organization, Proposal proposal) {
        return switch (outsideOfTransactions(() -> groupCommit.settle(organization, proposal))) {
            case Ending.Settled(Settlement settlement) -> settlement;
            case Ending.Failed(RuntimeException why) -> throw why;
            case Ending.Alone() -> inOrganization(organization, proposal::in);
        };
    }

    @Override
    public <T> T onPlatform(Function<PlatformTx, T> work) {
        return untilItDoesNotCollide(attempt -> jdbi.inTransaction(handle -> {
            try (var sql = Statements.ofPlatform(handle)) {
                return work.apply(new PostgresPlatformTx(sql));
            }
        }));
    }

    private <T> T untilItDoesNotCollide(Attempt<T> attempt) {
        return outsideOfTransactions(() -> {
            for (int made = 1; made < ATTEMPTS; made++) {
                try {
                    return attempt.run(made);
                } catch (RuntimeException failure) {
                    if (Failure.of(failure) != Failure.COLLISION) {
                        throw asPromised(failure);
                    }
                    pause(made);
                }
            }
            return lastAttempt(attempt);
        });
    }

    private <T> T outsideOfTransactions(Supplier<T> transaction) {
        if (!busy.add(Thread.currentThread())) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        try {
            return transaction.get();
        } finally {
            busy.remove(Thread.currentThread());
        }
    }

    private static <T> T lastAttempt(Attempt<T> attempt) {
        try {
            return attempt.run(ATTEMPTS);
        } catch (RuntimeException failure) {
            throw asPromised(failure);
        }
    }

    private static RuntimeException asPromised(RuntimeException failure) {
        return switch (Failure.of(failure)) {
            case COLLISION -> new Collision("collided " + ATTEMPTS + " times", failure);
            case UNAVAILABLE -> new StoreUnavailable("the database does not answer", failure);
            case OTHER -> failure;
        };
    }

    /** Longer from time to time, and by chance, so that those who collided do not meet again. */
    private static void pause(int made) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * made));
    }

    private interface Attempt<T> {
        T run(int number);
    }
}

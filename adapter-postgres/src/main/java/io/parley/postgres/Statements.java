package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.Update;

/**
 * The statements of one transaction. What must come first (whose rows these are) travels with the first statement, in the
 * same round trip, and so does BEGIN. Every statement may name the organization as {@code :organization}.
 *
 * <p>What only reads has no transaction around all of it: each question is one, and what ends it travels with it too.
 */
final class Statements implements AutoCloseable {
    /** The number of the oldest transaction that has not ended: what those before it wrote is all there to be read. */
    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon";

    private static final String NOTHING_ELSE = "select 1";
    private static final String FOR_ORGANIZATION =
            "select set_config('parley.organization', cast(:organization as text), true), " + HORIZON;
    /** The driver may send the statements of one call in several messages, each a transaction if nothing has begun one. */
    private static final String BEGIN_READING = "begin read only";

    private static final String END_READING = "commit";
    private static final String FOR_PLATFORM = "set local role parley_platform";

    private final Handle handle;
    private final Optional<UUID> organization;

    /** Whether each round trip is a transaction of its own. */
    private final boolean eachAlone;

    private final Thread owner = Thread.currentThread();
    private final StatementBundle later = new StatementBundle();
    private final Set<ConversationId> locked = new HashSet<>();
    private boolean announced;
    private long horizon;
    private boolean closed;
    private int ordinal;

    private Statements(Handle handle, Optional<UUID> organization, boolean eachAlone) {
        this.handle = handle;
        this.organization = organization;
        this.eachAlone = eachAlone;
    }

    static Statements of(OrganizationId organization, Handle handle) {
        return new Statements(handle, Optional.of(organization.value()), false);
    }

    /** What only reads, on a handle without a transaction. */
    static Statements reading(OrganizationId organization, Handle handle) {
        return new Statements(handle, Optional.of(organization.value()), true);
    }

    static Statements ofPlatform(Handle handle) {
        return new Statements(handle, Optional.empty(), false);
    }

    /** Statements sent together; the result is that of the last. */
    Query query(String... statements) {
        flush();
        Query query = handle.createQuery(announcing(statements));
        return prepared(query, statements.length);
    }

    /** Statements sent together; the count is that of the first. */
    Update update(String... statements) {
        flush();
        Update update = handle.createUpdate(announcing(statements));
        return prepared(update, 1);
    }

    /** What is to be written: it is sent before anything else is asked, at the latest together with the commit. */
    StatementBundle later() {
        return later;
    }

    /** Sends what was to be written later. Returns the number of rows that its first statement changed. */
    int flush() {
        return later.isEmpty() ? 0 : later.execute(handle, this);
    }

    /** The work is done: what is still to be written commits in the same round trip. Otherwise the handle commits. */
    void finish() {
        if (!later.isEmpty()) {
            later.add("commit");
            flush();
        }
    }

    void holds(ConversationId conversation) {
        locked.add(conversation);
    }

    /** The conversations that were written, or may have been. */
    Set<ConversationId> held() {
        return Set.copyOf(locked);
    }

    boolean isHeld(ConversationId conversation) {
        return locked.contains(conversation);
    }

    /** The oldest transaction that had not ended when the first statement was sent. */
    long horizon() {
        if (!announced) {
            query(NOTHING_ELSE).mapTo(Long.class).one();
        }
        return horizon;
    }

    /** The next event's place within this transaction: 1, 2, 3... */
    int nextOrdinal() {
        return ++ordinal;
    }

    @Override
    public void close() {
        closed = true;
    }

    String announcing(String... statements) {
        if (closed || !owner.equals(Thread.currentThread())) {
            throw new IllegalStateException("a transaction is used by its own thread, while it lasts");
        }
        var all = new ArrayList<>(first());
        all.addAll(List.of(statements));
        if (eachAlone) {
            all.add(END_READING);
        }
        return String.join(";\n", all);
    }

    <S extends SqlStatement<S>> S prepared(S statement, int result) {
        organization.ifPresent(id -> statement.bind("organization", id));
        int before = first().size();
        statement.addCustomizer(new Answers(announced || organization.isEmpty() ? 0 : before, before + result));
        announced = true;
        return statement;
    }

    private List<String> first() {
        if (eachAlone) {
            return List.of(BEGIN_READING, FOR_ORGANIZATION);
        }
        return announced ? List.of() : List.of(organization.isPresent() ? FOR_ORGANIZATION : FOR_PLATFORM);
    }

    /** After a failure: the connection has no transaction any more. */
    void giveUp() {
        try {
            handle.execute("rollback");
        } catch (JdbiException connectionIsLost) {
            // And with it the transaction.
        }
    }

    /** Of the answers that came back together: takes the horizon from one, if there is one, and goes on to what counts. */
    private final class Answers implements StatementCustomizer {
        private final int announcement;
        private final int result;

        Answers(int announcement, int result) {
            this.announcement = announcement;
            this.result = result;
        }

        @Override
        public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            for (int at = 1; at <= result; at++) {
                if (at > 1) {
                    statement.getMoreResults();
                }
                if (at == announcement) {
                    var answer = statement.getResultSet();
                    answer.next();
                    horizon = answer.getLong("horizon");
                }
            }
        }
    }
}

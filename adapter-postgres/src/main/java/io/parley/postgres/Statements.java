package io.parley.postgres;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.OrganizationId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.Update;

/**
 * The statements of one transaction. What must come first (whose rows these are) travels with the first statement, in the
 * same round trip, and so does BEGIN. Every statement may name the organization as {@code :organization}.
 */
final class Statements implements AutoCloseable {
    private static final String FOR_ORGANIZATION =
            "select set_config('parley.organization', cast(:organization as text), true)";
    private static final String FOR_PLATFORM = "set local role parley_platform";

    private final Handle handle;
    private final Optional<UUID> organization;
    private final Thread owner = Thread.currentThread();
    private final StatementBundle later = new StatementBundle();
    private final Set<ConversationId> locked = new HashSet<>();
    private boolean announced;
    private boolean closed;
    private int ordinal;

    private Statements(Handle handle, Optional<UUID> organization) {
        this.handle = handle;
        this.organization = organization;
    }

    static Statements of(OrganizationId organization, Handle handle) {
        return new Statements(handle, Optional.of(organization.value()));
    }

    static Statements ofPlatform(Handle handle) {
        return new Statements(handle, Optional.empty());
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
        String sql = String.join(";\n", statements);
        return announced ? sql : (organization.isPresent() ? FOR_ORGANIZATION : FOR_PLATFORM) + ";\n" + sql;
    }

    <S extends SqlStatement<S>> S prepared(S statement, int result) {
        organization.ifPresent(id -> statement.bind("organization", id));
        statement.addCustomizer(new Result(announced ? result : result + 1));
        announced = true;
        return statement;
    }

    /** Moves on to the result that counts, of those that came back together. */
    private record Result(int number) implements StatementCustomizer {
        @Override
        public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            for (int at = 1; at < number; at++) {
                statement.getMoreResults();
            }
        }
    }
}

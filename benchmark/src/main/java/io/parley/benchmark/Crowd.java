package io.parley.benchmark;

import io.parley.messaging.identity.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** Fills organizations with messages, past the product: straight into the tables, as the owner of the database. */
record Crowd(Connection owner) {
    private static final int PER_CONVERSATION = 10;

    /** So many messages for the caller's organization; {@link #done} must follow the last one. */
    void write(Caller caller, int messages) throws SQLException {
        String sql = script("crowd.sql")
                .replace(":messages", Integer.toString(messages))
                .replace(":conversations", Integer.toString(messages / PER_CONVERSATION))
                .replace(":organization", caller.organization().value().toString())
                .replace(":channel", new UUID(1, 1).toString())
                .replace(":viewer", caller.member().value().toString())
                .replace(":colleague", new UUID(2, 2).toString());
        execute(sql);
    }

    void done() throws SQLException {
        for (String statement : script("crowd-done.sql").split(";")) {
            execute(statement); // one by one: vacuum stands alone
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) {
        try (var stream = Objects.requireNonNull(Crowd.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

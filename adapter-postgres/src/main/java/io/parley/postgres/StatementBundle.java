package io.parley.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Statements to be sent together. A {@code #} in one becomes its number, which keeps their arguments apart. */
final class StatementBundle {
    private final List<String> statements = new ArrayList<>();
    private final Map<String, Object> arguments = new LinkedHashMap<>();

    StatementBundle add(String statement) {
        statements.add(statement.replace("#", Integer.toString(statements.size())));
        return this;
    }

    /** An argument of the statement that was added last. */
    StatementBundle with(String name, Object argument) {
        arguments.put(name + (statements.size() - 1), argument);
        return this;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Sends them, and is empty again. Returns the number of rows that the first statement changed. */
    int execute(Handle handle, Statements sql) {
        Update update = sql.prepared(handle.createUpdate(sql.announcing(statements.toArray(String[]::new))), 1);
        arguments.forEach(update::bind);
        statements.clear();
        arguments.clear();
        return update.execute();
    }
}

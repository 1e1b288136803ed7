package io.parley.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The number of rows that the first statement changed. */
    int execute(Statements sql) {
        Update update = sql.update(statements.toArray(String[]::new));
        arguments.forEach(update::bind);
        return update.execute();
    }
}

package io.parley.postgres;

import io.parley.messaging.message.CleanText;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Frees every text of what PostgreSQL cannot hold (NUL), wherever it comes from. */
final class CleanStrings extends AbstractArgumentFactory<String> {
    CleanStrings() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        String clean = CleanText.of(value);
        return (position, statement, context) -> statement.setString(position, clean);
    }
}

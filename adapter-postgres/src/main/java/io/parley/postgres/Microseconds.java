package io.parley.postgres;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Cuts times to what PostgreSQL keeps. Left to itself it would round, and a time read be after the time written. */
final class Microseconds extends AbstractArgumentFactory<Instant> {
    Microseconds() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static Instant of(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        var time = of(value).atOffset(ZoneOffset.UTC);
        return (position, statement, context) -> statement.setObject(position, time);
    }
}

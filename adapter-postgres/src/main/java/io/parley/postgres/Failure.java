package io.parley.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What kind of trouble the database reports, by its SQLSTATE. */
enum Failure {
    /** Another transaction was faster: to be run again. */
    COLLISION,
    /** No connection, or no answer in time. */
    UNAVAILABLE,
    /** A bug, of ours or of the caller. */
    OTHER;

    /** unique_violation, serialization_failure, deadlock_detected; and ours: what was guessed is not so. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40001", "40P01", "PY001");

    /** Shut down, crashed, starting; out of time waiting for a lock, a statement or the next statement. */
    private static final Set<String> NO_ANSWER = Set.of("57P01", "57P02", "57P03", "57P05", "55P03", "57014", "25P03");

    static Failure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return OTHER;
    }

    private static Failure of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (COLLISIONS.contains(state)) {
            return COLLISION;
        }
        boolean outOfResources = state.startsWith("53");
        return NO_ANSWER.contains(state) || outOfResources || isAboutTheConnection(failure, state)
                ? UNAVAILABLE
                : OTHER;
    }

    private static boolean isAboutTheConnection(SQLException failure, String state) {
        return state.startsWith("08")
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }
}

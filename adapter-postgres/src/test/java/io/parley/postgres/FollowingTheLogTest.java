package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever follows the log goes on where they were, by the index. Row security is why that has to be looked at: what the planner
 * does not trust is only compared after the organization's rows have all been read, and that is not seen while they are few.
 */
@ExtendWith(TestDatabase.class)
class FollowingTheLogTest {
    private final TestDatabase.Server server;

    FollowingTheLogTest(TestDatabase.Server server) {
        this.server = server;
    }

    static Stream<String> statements() {
        return Stream.of(MessageIndex.IS_BEHIND, MessageIndex.TAKE_IN, PostgresFeedStore.AFTER);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void itIsReadFromThereOn(String statement) throws SQLException {
        assertThat(GenericPlan.of(statement, server))
                .anyMatch(line -> line.contains("Index Cond: ") && line.contains("(ROW(xact, ordinal) > "));
    }
}

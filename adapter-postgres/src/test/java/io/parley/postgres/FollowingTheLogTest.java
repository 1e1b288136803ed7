package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

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
        assertThat(plan(statement))
                .anyMatch(line -> line.contains("Index Cond: ") && line.contains("(ROW(xact, ordinal) > "));
    }

    private List<String> plan(String statement) throws SQLException {
        var names = new ArrayList<String>();
        String numbered = NAME.matcher(statement).replaceAll(name -> {
            if (!names.contains(name.group(1))) {
                names.add(name.group(1));
            }
            return "\\$" + (names.indexOf(name.group(1)) + 1);
        });
        try (Connection connection = server.store().pool().getConnection();
                var asked = connection.createStatement()) {
            connection.setAutoCommit(false);
            asked.execute("set local enable_seqscan = off");
            asked.execute("set local enable_bitmapscan = off");
            asked.execute("set local plan_cache_mode = force_generic_plan");
            asked.execute("prepare statement_at_hand as " + numbered);
            String unknown = String.join(", ", Collections.nCopies(names.size(), "null"));
            var plan = new ArrayList<String>();
            try (var rows = asked.executeQuery("explain execute statement_at_hand (" + unknown + ")")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            asked.execute("deallocate statement_at_hand");
            return plan;
        }
    }
}

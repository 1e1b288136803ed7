package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationFilter.Place;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for, a page is read from where it begins in an index that has the order of the list. */
@ExtendWith(TestDatabase.class)
class ReadingTheInboxTest {
    private static final MemberId SOMEBODY = new MemberId(new UUID(0, 1));
    private static final Reach EVERYWHERE = new Reach.Everywhere();

    private final TestDatabase.Server server;

    ReadingTheInboxTest(TestDatabase.Server server) {
        this.server = server;
    }

    record Asked(AssigneeIs assignee, Reach reach, Optional<String> text, String... indexes) {}

    static Stream<Asked> lists() {
        var anyone = new AssigneeIs.Anyone();
        var nobody = new AssigneeIs.Nobody();
        var one = new AssigneeIs.One(SOMEBODY);
        Optional<String> any = Optional.empty();
        var named = Optional.of("Ada");
        return Stream.of(
                new Asked(anyone, EVERYWHERE, any, "inbox_status"),
                new Asked(anyone, EVERYWHERE, named, "inbox_status"),
                new Asked(nobody, EVERYWHERE, any, "inbox_assignee"),
                new Asked(one, EVERYWHERE, any, "inbox_assignee"),
                new Asked(anyone, near(2), any, "inbox_office"),
                new Asked(nobody, near(2), any, "inbox_office"),
                new Asked(one, near(2), any, "inbox_assignee"),
                new Asked(anyone, near(100), any, "inbox_status", "inbox_office"),
                new Asked(nobody, near(100), any, "inbox_assignee", "inbox_office"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageIsReadFromWhereItBegins(Asked asked) throws SQLException {
        var plan = GenericPlan.of(statement(asked), server);

        assertThat(plan)
                .filteredOn(line -> line.contains(" on inbox") && !line.contains(" using inbox_private "))
                .isNotEmpty()
                .allMatch(line -> Stream.of(asked.indexes()).anyMatch(index -> line.contains(" using " + index + " ")));
        assertThat(plan)
                .filteredOn(line -> line.contains("Index Cond: ") && line.contains("status = "))
                .isNotEmpty()
                .allMatch(line -> line.contains("(ROW(updated_at, conversation_id) < "));
    }

    /** Which would be the planner's choice where names are asked for, and a sort of all that the offices have. */
    @Test
    void whatOneHasIsNotLookedUpByOffice() throws SQLException {
        var mine = new Asked(new AssigneeIs.One(SOMEBODY), near(2), Optional.of("Ada"));

        assertThat(GenericPlan.of(statement(mine), server)).noneMatch(line -> line.contains("office_id = ANY"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void privateConversationsAreLookedUpAllAtOnceInAnIndexOfTheirOwn(Asked asked) throws SQLException {
        assertThat(String.join("\n", GenericPlan.of(statement(asked), server)))
                .containsPattern("using inbox_private on .*\\n.*Index Cond: .*conversation_id = ANY");
    }

    @Test
    void itIsPlannedOnce() {
        try (var store = PostgresStore.open(server.settings("postgres", 1))) {
            for (int page = 0; page < 20; page++) {
                store.transactor()
                        .inOrganization(
                                new OrganizationId(new UUID(0, 3)),
                                tx -> tx.conversations()
                                        .list(ConversationFilter.everything(), new Viewer(SOMEBODY, EVERYWHERE), 25));
            }
            assertThat(customPlans(store)).isZero();
        }
    }

    private static long customPlans(PostgresStore store) {
        try (var connection = store.pool().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select sum(custom_plans) from pg_prepared_statements where statement like '%from inbox%'
                        having sum(generic_plans) > 0
                        """)) {
            assertThat(row.next()).as("is prepared").isTrue();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String statement(Asked asked) {
        var filter = new ConversationFilter(
                Optional.of(Status.OPEN),
                asked.assignee(),
                Optional.empty(),
                Optional.empty(),
                asked.text(),
                Optional.of(new Place(Instant.EPOCH, new ConversationId(new UUID(0, 4)))));
        return PostgresConversationStore.statement(InboxList.of(filter, asked.reach()));
    }

    private static Reach near(int offices) {
        return new Reach.Offices(LongStream.range(0, offices)
                .mapToObj(number -> new OfficeId(new UUID(0, number)))
                .collect(Collectors.toSet()));
    }
}

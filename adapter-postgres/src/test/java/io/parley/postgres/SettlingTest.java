package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.store.MessageRange;
import io.parley.messaging.store.Proposal;
import io.parley.messaging.store.Settlement;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.testkit.store.Together;
import io.parley.testkit.store.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the contract cannot know: that many share a transaction here. */
@ExtendWith(TestDatabase.class)
class SettlingTest {
    private final TestDatabase.Server server;

    SettlingTest(TestDatabase.Server server) {
        this.server = server;
    }

    @Test
    void aTransactionForSeveralIsBoundToThoseItNames() throws SQLException {
        var ours = World.in(server.store().transactor());
        var theirs = World.in(server.store().transactor());
        var mine = ours.openInternal("Ours", World.NOW).id();
        theirs.openInternal("Theirs", World.NOW);
        try (Connection connection = server.store().pool().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('parley.settling', '" + ours.home().id().value() + "', true)");
            try (var rows = statement.executeQuery("select id::text from conversation")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(mine.value().toString());
                assertThat(rows.next()).isFalse();
            }
            try (var rows = statement.executeQuery("select 1 from member")) {
                assertThat(rows.next()).isFalse();
            }
            assertThatThrownBy(() -> statement.execute(
                            "insert into inbox (organization_id, conversation_id, updated_at) values ('"
                                    + theirs.home().id().value() + "', gen_random_uuid(), now())"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void aConversationThatSomebodyHoldsHoldsUpNobodyElse() throws InterruptedException {
        var world = World.in(server.store().transactor());
        var held = world.openInternal("Held", World.NOW).id();
        var reached = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = Thread.ofVirtual()
                .start(() -> world.run(tx -> {
                    tx.conversations().lock(held);
                    reached.countDown();
                    await(release);
                }));
        reached.await();
        var waiter = Thread.ofVirtual().start(() -> settle(world, held, "waits"));

        for (int i = 0; i < 8; i++) {
            var free = world.openInternal("Free", World.NOW).id();
            assertThat(settle(world, free, "does not wait")).isInstanceOf(Settlement.Settled.class);
        }
        assertThat(messages(world, held)).isEmpty();

        release.countDown();
        holder.join();
        waiter.join();
        assertThat(messages(world, held)).hasSize(1);
    }

    @Test
    void whatTheDatabaseRefusesToOneItStoresForTheOthers() throws SQLException {
        server.run("create database picky");
        try (var store = PostgresStore.open(server.settings("picky", 12));
                Connection connection =
                        server.postgres().getDatabase("postgres", "picky").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table message add constraint picky check (content <> 'poison')");
            var world = World.in(store.transactor());
            var id = world.openInternal("Busy", World.NOW).id();

            Together.run(32, number -> {
                if (number % 8 != 0) {
                    return settle(world, id, "fine");
                }
                assertThatThrownBy(() -> settle(world, id, "poison")).isInstanceOf(RuntimeException.class);
                return new Settlement.NoConversation();
            });

            assertThat(messages(world, id)).hasSize(28).allMatch(message -> message.seq() > 1);
            assertThat(messages(world, id)).extracting(Message::seq).doesNotHaveDuplicates();
        }
    }

    @Test
    void aDatabaseThatIsGoneIsUnavailableToEachAndBackForAll() {
        server.run("create database fleeting");
        try (var store = PostgresStore.open(server.settings("fleeting", 4))) {
            var world = World.in(store.transactor());
            var id = world.openInternal("Busy", World.NOW).id();
            server.run(
                    "alter database fleeting with allow_connections false",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'fleeting'");

            Together.run(8, number -> {
                assertThatThrownBy(() -> settle(world, id, "lost")).isInstanceOf(StoreUnavailable.class);
                return number;
            });

            server.run("alter database fleeting with allow_connections true");
            assertThat(settleAtLast(world, id)).isInstanceOf(Settlement.Settled.class);
            List<Message> kept = world.patiently(tx -> tx.messages().range(id, new MessageRange.Latest(), 100));
            assertThat(kept).hasSize(1);
        }
    }

    private static Settlement settle(World world, ConversationId id, String text) {
        var command = new ConversationCommand.Post(
                new MessageId(world.ids().next()),
                world.author(),
                new Content.Text(text),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        var proposal = new Proposal(
                id,
                world.member().id(),
                Optional.empty(),
                conversation -> conversation.decide(command, Limits.standard(), World.NOW));
        return world.transactor().settle(world.home().id(), proposal);
    }

    /** A connection that was used a moment ago is lent without a look whether it is still alive. */
    private static Settlement settleAtLast(World world, ConversationId id) {
        for (int attempt = 1; attempt < 20; attempt++) {
            try {
                return settle(world, id, "kept");
            } catch (StoreUnavailable stillLost) {
                Thread.onSpinWait();
            }
        }
        return settle(world, id, "kept");
    }

    private static List<Message> messages(World world, ConversationId id) {
        return world.list(tx -> tx.messages().range(id, new MessageRange.Latest(), 100));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

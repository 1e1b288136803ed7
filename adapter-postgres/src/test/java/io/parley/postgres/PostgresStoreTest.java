package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.feed.FeedPage;
import io.parley.messaging.feed.Position;
import io.parley.messaging.store.Collision;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.messaging.store.Transactor;
import io.parley.testkit.store.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(TestDatabase.class)
class PostgresStoreTest {
    private final TestDatabase.Server server;

    PostgresStoreTest(TestDatabase.Server server) {
        this.server = server;
    }

    @Test
    void everyWaitIsBounded() throws SQLException {
        var pool = server.store().pool();
        try (Connection connection = pool.getConnection()) {
            assertThat(setting(connection, "statement_timeout")).isEqualTo("5s");
            assertThat(setting(connection, "lock_timeout")).isEqualTo("2s");
            assertThat(setting(connection, "idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
            assertThat(setting(connection, "jit")).isEqualTo("off");
            assertThat(connection.getNetworkTimeout()).isEqualTo(10_000);
        }
        assertThat(pool.getConnectionTimeout()).isEqualTo(1_000);
        assertThat(pool.getValidationTimeout()).isEqualTo(1_000);
        assertThat(pool.getInitializationFailTimeout()).isNegative();
        var driver = (PGSimpleDataSource) pool.getDataSource();
        assertThat(driver.getConnectTimeout()).isEqualTo(3);
        assertThat(driver.getSocketTimeout()).isEqualTo(10);
        assertThat(driver.getTcpKeepAlive()).isTrue();
    }

    @Test
    void severalNodesMayStartAtOnceOnAnotherDatabaseOfTheCluster() throws InterruptedException {
        server.run("create database second");
        var failures = new ArrayList<Throwable>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var store = PostgresStore.open(server.settings("second", 2))) {
                    World.in(store.transactor());
                } catch (RuntimeException failure) {
                    synchronized (failures) {
                        failures.add(failure);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void anOrdinaryOwnerIsEnoughOnceTheRolesAreGranted() {
        server.run(
                "create role landlord login password 'secret'",
                "grant parley_app, parley_platform, parley_search, parley_eraser to landlord",
                "create database rented owner landlord");
        var url = server.settings("rented", 2).url().replaceAll("user=\\w+", "user=landlord");
        try (var store = PostgresStore.open(new PostgresSettings(url, "landlord", "secret", 2))) {
            var world = World.in(store.transactor());
            world.post(world.openCustomer("Zoe").id(), "Hi");
            List<Lane> lanes =
                    store.transactor().onPlatform(tx -> tx.claimLanes(World.NOW, World.at(60), Shares.of(10)));
            assertThat(lanes).hasSize(1);
        }
    }

    @Test
    void aDatabaseThatForgetsIsRefused() {
        server.run("create database forgetful", "alter database forgetful set synchronous_commit = off");

        assertThatThrownBy(() -> PostgresStore.open(server.settings("forgetful", 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set synchronous_commit = on");
    }

    @Test
    void aDatabaseThatIsNotThereIsUnavailable() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var nowhere = PostgresSettings.of("postgres://ada:secret@localhost:" + port + "/parley", 2);

        assertThatThrownBy(() -> PostgresStore.open(nowhere)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void thePoolHealsWhenTheDatabaseCutsItsConnections() {
        server.run("create database cut");
        try (var store = PostgresStore.open(server.settings("cut", 2))) {
            var world = World.in(store.transactor());
            assertThatThrownBy(() -> world.run(tx -> {
                        tx.members().all();
                        server.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'cut'");
                        tx.members().all();
                    }))
                    .isInstanceOf(StoreUnavailable.class);

            // A connection that was used a moment ago is lent without a look whether it is still alive.
            int members = world.patiently(tx -> tx.members().all().size());
            assertThat(members).isEqualTo(1);
            assertThat(store.ping()).isTrue();
        }
    }

    @Test
    void aTransactionWithinATransactionIsRefused() {
        Transactor transactor = server.store().transactor();

        assertThatThrownBy(() -> transactor.onPlatform(outer -> transactor.onPlatform(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionIsOverWhenItsWorkHasReturned() {
        var world = World.in(server.store().transactor());
        var members = world.call(tx -> List.of(tx.members())).getFirst();

        assertThatThrownBy(members::all).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failuresQuoteNothingThatCustomersWrote() {
        var world = World.in(server.store().transactor());

        assertThatThrownBy(() -> world.run(tx -> tx.members().add(world.member(), "the-hash")))
                .isInstanceOf(Collision.class)
                .satisfies(failure -> {
                    var trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString())
                            .doesNotContain(world.member().email().value())
                            .doesNotContain("the-hash");
                });
    }

    @Test
    void anOlderUnfinishedTransactionHoldsTheFeedBack() throws InterruptedException {
        var world = World.in(server.store().transactor());
        var slow = world.openInternal("slow", World.NOW).id();
        var quick = world.openInternal("quick", World.NOW).id();
        Position start = world.call(tx -> tx.feed().end());
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var writer = Thread.ofVirtual()
                .start(() -> world.run(tx -> {
                    world.post(tx, slow, "slow", Optional.empty(), World.NOW);
                    written.countDown();
                    await(release);
                }));
        await(written);
        world.post(quick, "quick");

        FeedPage held = world.call(tx -> tx.feed().after(start, 10));
        release.countDown();
        writer.join();

        assertThat(held.events()).extracting(event -> event.conversation()).doesNotContain(quick);
        assertThat(held.moreToCome()).isTrue();
        assertThat(held.ahead()).extracting(event -> event.conversation()).containsExactly(quick);
        FeedPage whole = world.call(tx -> tx.feed().after(held.reached(), 10));
        assertThat(whole.events()).extracting(event -> event.conversation()).contains(slow, quick);
    }

    /** Or who reads a page and follows the feed from there would miss what came in between. */
    @Test
    void theEndOfTheFeedIsWhereTheReadingBegan() {
        var world = World.in(server.store().transactor());
        var id = world.openInternal("Lunch", World.NOW).id();

        Position end = world.transactor().read(world.home().id(), tx -> {
            tx.conversations().find(id);
            CompletableFuture.runAsync(() -> world.post(id, "meanwhile")).join();
            tx.conversations().find(id);
            return tx.feed().end();
        });

        FeedPage next = world.call(tx -> tx.feed().after(end, 10));
        assertThat(next.events()).extracting(event -> event.conversation()).containsExactly(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}

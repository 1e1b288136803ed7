package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Decision;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.store.ConversationOverview;
import io.parley.messaging.store.OrganizationTx;
import io.parley.testkit.store.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database of the first version, with what people wrote in it, and owned by somebody whom row security binds. */
@ExtendWith(TestDatabase.class)
class MigrationTest {
    private static final OrganizationId HOME = new OrganizationId(id(1));
    private static final MemberId ADA = new MemberId(id(2));
    private static final MemberId BEA = new MemberId(id(3));
    private static final MemberId CLEO = new MemberId(id(4));
    private static final ConversationId CONVERSATION = new ConversationId(id(5));

    private final TestDatabase.Server server;

    MigrationTest(TestDatabase.Server server) {
        this.server = server;
    }

    @Test
    void whatTheFirstVersionStoredIsCountedRightAfterwards() throws IOException, SQLException {
        server.run(
                "create role steward login password 'secret'",
                "grant parley_app, parley_platform, parley_search, parley_eraser to steward",
                "create database grown owner steward");
        var settings = new PostgresSettings(
                server.settings("grown", 2).url().replaceAll("user=\\w+", "user=steward"), "steward", "secret", 2);
        firstVersion(settings);
        server.runIn("grown", sample());

        try (var store = PostgresStore.open(settings)) {
            assertThat(see(store, ADA)).isEqualTo(new Seen(3, new Receipt(ADA, 0, 0), 5));
            assertThat(see(store, BEA)).isEqualTo(new Seen(2, new Receipt(BEA, 3, 3), 5));
            assertThat(see(store, CLEO)).isEqualTo(new Seen(0, new Receipt(CLEO, 8, 8), 5));
            assertThat(see(store, new MemberId(id(99))))
                    .extracting(Seen::unread)
                    .isEqualTo(5L);
            assertThat(server.ask("grown", "select string_agg(seq || ':' || ordinal, ' ' order by seq) from message"))
                    .isEqualTo("2:1 3:2 5:3 6:4 8:5");
            goesOn(store);
            forgets(store);
        }
    }

    private record Seen(long unread, Receipt receipt, long messages) {}

    private static Seen see(PostgresStore store, MemberId viewer) {
        ConversationOverview overview = find(store, tx -> tx.conversations().overview(CONVERSATION, viewer));
        Receipt receipt = find(store, tx -> Optional.of(tx.conversations().receipt(CONVERSATION, viewer)));
        return new Seen(overview.unread(), receipt, overview.conversation().messages());
    }

    /** The next mark and the next message count from where the migration left off. */
    private static void goesOn(PostgresStore store) {
        execute(store, new ConversationCommand.MarkRead(new Receipt(ADA, 0, 0), 5));
        assertThat(see(store, ADA)).isEqualTo(new Seen(2, new Receipt(ADA, 5, 5), 5));
        execute(store, new ConversationCommand.MarkRead(new Receipt(BEA, 3, 3), 8));
        assertThat(see(store, BEA)).isEqualTo(new Seen(0, new Receipt(BEA, 8, 8), 5));
    }

    /** An event that was stored before there was anything to know it by is rewritten, too. */
    private static void forgets(PostgresStore store) {
        Message message = find(store, tx -> tx.messages().find(new MessageId(id(102))));
        assertThat(message.content()).isEqualTo(new Content.Text("message 2"));
        execute(store, new ConversationCommand.Delete(message, new Author.OfMember(ADA, "Ada"), false));

        List<Happened> events = find(store, tx -> Optional.of(tx.feed().of(CONVERSATION, 0, 50)));
        Message forgotten = find(store, tx -> tx.messages().find(message.id()));
        assertThat(events.get(1).event()).isEqualTo(new ConversationEvent.MessageCreated(forgotten));
        assertThat(forgotten.content()).isEqualTo(new Content.Deleted(World.NOW));
    }

    private static void execute(PostgresStore store, ConversationCommand command) {
        find(store, tx -> {
            Conversation locked = tx.conversations().lock(CONVERSATION).orElseThrow();
            var decision = locked.decide(command, Limits.standard(), World.NOW);
            tx.conversations().save((Decision.Decided) decision);
            return Optional.of(true);
        });
    }

    private static <T> T find(PostgresStore store, Function<OrganizationTx, Optional<T>> work) {
        return store.transactor().inOrganization(HOME, work).orElseThrow();
    }

    private static void firstVersion(PostgresSettings settings) throws SQLException {
        Flyway.configure(MigrationTest.class.getClassLoader())
                .dataSource(ConnectionPool.forMigration(settings))
                .locations("classpath:db/migration")
                .placeholderReplacement(false)
                .target("1")
                .load()
                .migrate();
    }

    private static String sample() throws IOException {
        try (var file = MigrationTest.class.getResourceAsStream("/first-version.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }
}

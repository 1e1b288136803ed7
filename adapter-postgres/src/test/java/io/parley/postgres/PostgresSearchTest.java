package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.message.Message;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.search.SearchPlace;
import io.parley.messaging.search.SearchText;
import io.parley.testkit.store.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the index does with what happens after a message, and with many of them. */
@ExtendWith(TestDatabase.class)
class PostgresSearchTest {
    private static final int MANY = 3_000;

    private final TestDatabase.Server server;
    private final World world;
    private final ConversationId conversation;

    PostgresSearchTest(TestDatabase.Server server) {
        this.server = server;
        this.world = World.in(server.store().transactor());
        this.conversation = world.openInternal("Plans", World.NOW).id();
    }

    @Test
    void aDeletedMessageIsGoneAtOnceAndThenFromTheIndex() throws SQLException {
        var message = world.post(conversation, "regrettable words");
        assertThat(found("regrettable")).containsExactly(message.id());

        server.run("update message set content = '', content_kind = 'deleted', deleted_at = now() where id = '"
                + message.id().value() + "'");
        assertThat(hits("regrettable", world.member().id())).isEmpty();
        happened("message.deleted", message);
        index();

        assertThat(value("select count(*) from message_search where message_id = '"
                        + message.id().value() + "'"))
                .isEqualTo("0");
        theCountsAreRight();
    }

    @Test
    void anEditedMessageIsFoundByItsNewWordsOnly() throws SQLException {
        var message = world.post(conversation, "the old wording");
        assertThat(found("old")).containsExactly(message.id());

        server.run("update message set content = 'the new wording' where id = '"
                + message.id().value() + "'");
        happened("message.updated", message);

        assertThat(found("new wording ")).containsExactly(message.id());
        assertThat(found("old ")).isEmpty();
        theCountsAreRight();
    }

    @Test
    void aPrivateConversationIsFoundByThoseInItOnly() {
        var outside = world.addMember("Eve").id();
        server.run(
                "update conversation set kind = 'GROUP' where id = '" + conversation.value() + "'",
                "insert into participant (organization_id, conversation_id, member_id, name, seq, joined_at) values ('"
                        + world.home().id().value() + "', '" + conversation.value() + "', '"
                        + world.member().id().value() + "', 'Ada', 1, now())");
        var message = world.post(conversation, "between us");

        assertThat(found("between ")).containsExactly(message.id());
        assertThat(hits("between ", outside)).isEmpty();
        assertThat(hits("in:" + conversation, outside)).isEmpty();
        assertThat(hits("after:2020-01-01", outside)).isEmpty();
    }

    @Test
    void theFunctionsAnswerNothingWithoutAnOrganization() throws SQLException {
        world.receive(world.handle(), world.platformId(), "open sesame");
        index();

        assertThat(value("select count(*) from search_messages('"
                        + world.member().id().value()
                        + "', '{sesame}', false, '{}', '{}', '-infinity', 'infinity', 'infinity',"
                        + " 'ffffffff-ffff-ffff-ffff-ffffffffffff', 10)"))
                .isEqualTo("0");
        assertThat(value("select count(*) from search_contacts('zoe', null, 10)"))
                .isEqualTo("0");
    }

    @Test
    void everyPathFindsTheSameAtEveryDepth() throws SQLException {
        writeMany();

        assertThat(all("common ", 100)).hasSize(MANY);
        assertThat(all("common early ", 100)).hasSize(1_200);
        assertThat(all("early ", 300))
                .as("looked for among the newest, then looked up")
                .hasSize(1_200);
        assertThat(all("seldom ", 3)).hasSize(5);
        assertThat(all("seldom common ", 3)).hasSize(5);
        assertThat(all("com", 100)).as("beginnings").hasSize(MANY);
        assertThat(all("n", 1_000))
                .as("so many beginnings that nobody counts them")
                .hasSize(MANY);
        assertThat(all("from:me", 1_000)).hasSize(MANY);
        assertThat(all("after:2020-01-01", 1_000)).hasSize(MANY);
        theCountsAreRight();
    }

    @Test
    void aBatchThatFailsIsTakenInAgain() {
        var message = world.post(conversation, "twice is fine");

        assertThatThrownBy(() -> world.run(tx -> {
                    tx.search().catchUp(100);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(found("twice ")).containsExactly(message.id());
    }

    @Test
    void whoeverComesSecondIsToldToWait() throws Exception {
        found("nothing, so that there is an index");
        world.post(conversation, "one at a time");

        world.run(tx -> {
            assertThat(tx.search().catchUp(1)).isEqualTo(IndexState.BEHIND);
            assertThat(inAnotherThread()).isEqualTo(IndexState.WAITING);
        });
    }

    @Test
    void aLanguageReducesWordsToTheirStems() throws SQLException {
        var message = world.post(conversation, "She was walking her dogs, the lovely ones.");
        world.run(tx -> tx.search().rebuild(SearchLanguage.ENGLISH));

        for (String text : List.of("walk ", "dog ", "walks dogs ", "the dog ", "walkin", "the")) {
            assertThat(found(text)).as(text).isNotNull();
        }
        assertThat(found("walk ")).containsExactly(message.id());
        assertThat(found("walked dog ")).containsExactly(message.id());
        assertThat(found("the dog ")).containsExactly(message.id());
        assertThat(found("her walkin")).containsExactly(message.id());
        assertThat(found("the ")).as("nothing but a word that says nothing").isEmpty();
        theCountsAreRight();
    }

    @Test
    void mistypedWordsAreForgivenWhereTheExtensionIs() {
        var message = world.post(conversation, "the refrigerator");
        server.run("create database plain");
        try (var store = PostgresStore.open(server.settings("plain", 2))) {
            var plain = World.in(store.transactor());
            plain.post(plain.openInternal("Plans", World.NOW).id(), "the refrigerator");
            dropExtension();
            while (plain.call(tx -> tx.search().catchUp(10)) != IndexState.CURRENT) {
                Thread.onSpinWait();
            }

            var query = SearchText.parse("refridgerator ", plain.member().id());
            assertThat(plain.list(
                            tx -> tx.search().messages(query, plain.member().id(), 5)))
                    .isEmpty();
            assertThat(plain.list(
                            tx -> tx.search().contacts(new ContactQuery(Optional.of("nobody"), Optional.empty()), 5)))
                    .isEmpty();
        }
        assertThat(found("refridgerator ")).containsExactly(message.id());
    }

    @Test
    void aMistypedNameIsFoundWithinAWholeOne() {
        world.openCustomer("Ada Lovelace");
        world.openCustomer("John Miller");

        assertThat(contacts("Mller")).containsExactly("John Miller");
        assertThat(contacts("Lovelce")).containsExactly("Ada Lovelace");
        assertThat(contacts("Quixote")).isEmpty();
    }

    private List<String> contacts(String text) {
        List<Contact> found =
                world.list(tx -> tx.search().contacts(new ContactQuery(Optional.of(text), Optional.empty()), 5));
        return found.stream().map(Contact::name).toList();
    }

    private void dropExtension() {
        try (var connection = server.postgres().getDatabase("postgres", "plain").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop extension pg_trgm cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private IndexState inAnotherThread() {
        var state = new ArrayList<IndexState>();
        var thread = Thread.ofVirtual()
                .start(() -> state.add(world.call(tx -> tx.search().catchUp(1))));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return state.getFirst();
    }

    /** Straight into the tables, as so many take long otherwise. */
    private void writeMany() {
        server.run("""
                with written as (
                    insert into message (organization_id, id, conversation_id, seq, author_kind, author_id, author_name,
                                         content_kind, content, status, created_at)
                    select '%1$s', gen_random_uuid(), '%2$s', number + 1, 'member', '%3$s', 'Ada', 'text',
                           concat_ws(' ', 'common n' || number, case when number <= 1200 then 'early' end,
                                     case when number <= 5 then 'seldom' end),
                           'SENT', now() + number * interval '1 second'
                    from generate_series(1, %4$d) number
                    returning seq)
                insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
                select '%1$s', '%2$s', seq, seq, 'message.created', 1, '{}', now()
                from written
                """.formatted(
                        world.home().id().value(),
                        conversation.value(),
                        world.member().id().value(),
                        MANY));
    }

    private List<MessageId> all(String text, int limit) {
        index();
        var query = SearchText.parse(text, world.member().id());
        var all = new ArrayList<SearchHit>();
        var page = world.list(tx -> tx.search().messages(query, world.member().id(), limit));
        while (!page.isEmpty()) {
            all.addAll(page);
            var next = query.after(SearchPlace.of(page.getLast()));
            page = world.list(tx -> tx.search().messages(next, world.member().id(), limit));
        }
        assertThat(all).extracting(SearchHit::createdAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(all).extracting(SearchHit::message).doesNotHaveDuplicates();
        return all.stream().map(SearchHit::message).toList();
    }

    /** An event about a message, as the commands to edit and delete leave it. */
    private void happened(String name, Message message) {
        server.run("insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload,"
                + " happened_at, subject_id) values ('" + world.home().id().value() + "', '" + conversation.value()
                + "', 1000, 1, '" + name + "', 1, '{}', now(), '" + message.id().value() + "')");
    }

    private List<MessageId> found(String text) {
        index();
        return hits(text, world.member().id()).stream().map(SearchHit::message).toList();
    }

    private List<SearchHit> hits(String text, MemberId viewer) {
        var query = SearchText.parse(text, viewer);
        return world.list(tx -> tx.search().messages(query, viewer, 50));
    }

    private void index() {
        while (world.call(tx -> tx.search().catchUp(500)) != IndexState.CURRENT) {
            Thread.onSpinWait();
        }
    }

    private void theCountsAreRight() throws SQLException {
        String organization = "'" + world.home().id().value() + "'";
        String counted = "select generation || ':' || word as word, documents from search_word join search_index"
                + " using (organization_id, generation) where organization_id = " + organization
                + " and search_word.documents <> 0";
        String real =
                "select word, ndoc::bigint from ts_stat($$select terms from message_search where organization_id = "
                        + organization + "$$) where word !~ ':=[cp]'";
        assertThat(value("select count(*) from ((" + counted.replace("documents from", "search_word.documents from")
                        + ") except (" + real + ")) wrong"))
                .isEqualTo("0");
        assertThat(value("select count(*) from ((" + real + ") except ("
                        + counted.replace("documents from", "search_word.documents from") + ")) wrong"))
                .isEqualTo("0");
        assertThat(value("select documents - (select count(*) from message_search where organization_id = "
                        + organization + ") from search_index where organization_id = " + organization))
                .isEqualTo("0");
    }

    private String value(String sql) throws SQLException {
        try (var connection = server.postgres().getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

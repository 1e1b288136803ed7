package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testkit.store.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue itself is asked, so a table added later without row security fails here. */
@ExtendWith(TestDatabase.class)
class SchemaTest {
    private static final String OURS =
            "from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
                    + " and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'";

    private final PostgresStore store;

    SchemaTest(TestDatabase.Server server) {
        this.store = server.store();
    }

    @Test
    void everyTableForcesRowSecurityAndHasAPolicy() throws SQLException {
        assertThat(names("select c.relname " + OURS)).hasSizeGreaterThan(15);
        assertThat(names("select c.relname " + OURS + " and not (c.relrowsecurity and c.relforcerowsecurity"
                        + " and exists (select from pg_policy where polrelid = c.oid))"))
                .isEmpty();
    }

    @Test
    void everyKeyBeginsWithTheOrganization() throws SQLException {
        String exceptions = "('sign_in_name', 'channel_route', 'parked_webhook_pkey', 'parked_once', 'linked_once',"
                + " 'spent_token_pkey', 'sign_in_attempt_pkey')";
        assertThat(names("select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid"
                        + " join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]"
                        + " where n.nspname = 'public' and c.relname <> 'flyway_schema_history' and x.indisunique"
                        + " and a.attname <> 'organization_id' and i.relname not in " + exceptions))
                .isEmpty();
    }

    @Test
    void everyForeignKeyContainsTheOrganization() throws SQLException {
        assertThat(names("select conname from pg_constraint where contype = 'f' and not exists ("
                        + "select from pg_attribute a where a.attrelid = conrelid and a.attnum = any (conkey)"
                        + " and a.attname = 'organization_id')"))
                .isEmpty();
    }

    @Test
    void thePlatformSeesFewColumns() throws SQLException {
        assertThat(
                        names(
                                "select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                                        + " join pg_namespace n on n.oid = c.relnamespace"
                                        + " where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0"
                                        + " and has_column_privilege('parley_platform', c.oid, a.attnum, 'SELECT, INSERT, UPDATE')"
                                        + " and c.relname not in ('parked_webhook', 'outbox_lane', 'sign_in_attempt', 'spent_token')"))
                .containsExactlyInAnyOrder(
                        "organization.organization_id",
                        "organization.name",
                        "organization.created_at",
                        "organization.suspended_at",
                        "administrator.organization_id",
                        "administrator.member_id",
                        "member.organization_id",
                        "member.id",
                        "member.email",
                        "departure.organization_id",
                        "linked_identity.organization_id",
                        "linked_identity.member_id",
                        "linked_identity.issuer",
                        "linked_identity.subject",
                        "channel.organization_id",
                        "channel.id",
                        "channel.type",
                        "channel.account",
                        "channel.business_account",
                        "channel.due_at",
                        "channel.removed_at",
                        "channel_pause.organization_id",
                        "channel_pause.channel_id",
                        "channel_pause.paused_until",
                        "reply_timer.organization_id",
                        "reply_timer.conversation_id",
                        "reply_timer.due_at",
                        "loose_file.organization_id",
                        "loose_file.due_at",
                        "loose_file.awaits_scan",
                        "media_fetch.organization_id",
                        "media_fetch.message_id",
                        "media_fetch.position",
                        "media_fetch.due_at",
                        "media_fetch.leased_until",
                        "media_fetch.epoch",
                        "session.expires_at",
                        "replay.answered_at",
                        "early_report.reported_at",
                        "early_change.changed_at",
                        "unrecognised.kept_at");
    }

    /** TEN-7: what runs with its owner's rights is reviewed, and cannot be led astray by a search path. */
    @Test
    void onlyTheTwoWaysToTheIndexRunWithTheirOwnersRights() throws SQLException {
        assertThat(names("select p.proname || ' ' || r.rolname || ' ' || array_to_string(p.proconfig, ';')"
                        + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " join pg_roles r on r.oid = p.proowner where p.prosecdef and n.nspname = 'public'"))
                .containsExactlyInAnyOrder(
                        "search_messages parley_search search_path=pg_catalog, public, pg_temp;enable_seqscan=off",
                        "search_contacts parley_search search_path=pg_catalog, public, pg_temp;enable_seqscan=off"
                                + ";pg_trgm.word_similarity_threshold=0.45");
        assertThat(names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'public' and c.relkind in ('v', 'm')"))
                .isEmpty();
    }

    @Test
    void theSearchReadsFewTablesChangesNoneAndCannotSignIn() throws SQLException {
        assertThat(names(
                        "select c.relname " + OURS + " and has_any_column_privilege('parley_search', c.oid, 'SELECT')"))
                .containsExactlyInAnyOrder(
                        "search_index",
                        "message_search",
                        "search_word",
                        "participant",
                        "conversation",
                        "contact",
                        "contact_handle");
        assertThat(names("select c.relname " + OURS
                        + " and (has_any_column_privilege('parley_search', c.oid, 'INSERT, UPDATE')"
                        + " or has_table_privilege('parley_search', c.oid, 'DELETE, TRUNCATE'))"))
                .isEmpty();
        assertThat(names("select rolname from pg_roles where rolname = 'parley_search'"
                        + " and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEmpty();
        assertThat(names("select 'public may create' where has_schema_privilege('parley_search', 'public', 'CREATE')"))
                .isEmpty();
        assertThat(names("select p.proname from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace"
                        + " and has_function_privilege('parley_platform', p.oid, 'EXECUTE')"))
                .isEmpty();
    }

    /** A table added later is erased with the rest, or an organization that is deleted leaves something behind. */
    @Test
    void everyTableOfAnOrganizationCanBeErasedAndOnlyByTheOneRole() throws SQLException {
        String owned = OURS + " and exists (select from pg_attribute a where a.attrelid = c.oid"
                + " and a.attname = 'organization_id')";
        assertThat(names("select c.relname " + owned + " and not (has_table_privilege('parley_eraser', c.oid, 'DELETE')"
                        + " and has_table_privilege('parley_eraser', c.oid, 'SELECT')"
                        + " and exists (select from pg_policy where polrelid = c.oid and polname = 'erasing'))"))
                .isEmpty();
        assertThat(names("select c.relname " + OURS
                        + " and has_table_privilege('parley_eraser', c.oid, 'INSERT, UPDATE, TRUNCATE')"))
                .isEmpty();
    }

    @Test
    void withoutAnOrganizationNothingIsVisibleAndNothingIsAccepted() throws SQLException {
        var world = World.in(store.transactor());
        try (Connection connection = store.pool().getConnection();
                var statement = connection.createStatement()) {
            assertThat(names(connection, "select id::text from member")).isEmpty();
            assertThatThrownBy(() -> statement.execute(insertContact(world)))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void underOneOrganizationNobodyWritesForAnother() throws SQLException {
        var ours = World.in(store.transactor());
        var theirs = World.in(store.transactor());
        try (Connection connection = store.pool().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('parley.organization', '"
                    + ours.home().id().value() + "', true)");
            assertThat(names(connection, "select id::text from member"))
                    .containsExactly(ours.member().id().value().toString());
            assertThatThrownBy(() -> statement.execute(insertContact(theirs)))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void nothingOfATransactionStaysOnItsConnection() throws SQLException {
        for (int i = 0; i < 5; i++) {
            World.in(store.transactor());
            store.transactor().onPlatform(tx -> tx.nextLaneDue());
            assertThat(names("select current_user || coalesce(current_setting('parley.organization', true), '')"))
                    .containsExactly("parley_app");
            assertThat(names("select id::text from member")).isEmpty();
        }
    }

    @Test
    void noIndexNamesAColumnThatChangesWithEveryMessage() throws SQLException {
        assertThat(names("select indexname from pg_indexes where tablename = 'conversation'"
                        + " and indexdef ~ 'last_|updated_at'"))
                .isEmpty();
    }

    private static String insertContact(World world) {
        return "insert into contact (organization_id, id, name, created_at) values ('"
                + world.home().id().value() + "', '" + world.ids().next() + "', 'Eve', now())";
    }

    private List<String> names(String sql) throws SQLException {
        try (Connection connection = store.pool().getConnection()) {
            return names(connection, sql);
        }
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}

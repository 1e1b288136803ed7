package io.parley.postgres;

import io.parley.messaging.attachment.MediaLease;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.delivery.Lane;
import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.AdministratorStore;
import io.parley.messaging.store.AttemptStore;
import io.parley.messaging.store.Leftover;
import io.parley.messaging.store.ParkedStore;
import io.parley.messaging.store.PlatformTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transaction under the role parley_platform, which sees few columns of few tables, but of all organizations. */
record PostgresPlatformTx(Statements sql) implements PlatformTx {
    private static final String ROUTE = """
            select organization_id, id, type
            from channel
            where type = :type and account = :account and removed_at is null
            """;
    private static final String ROUTES = """
            select organization_id, id, type
            from channel
            where (account = :account or business_account = :account) and type = any (:types) and removed_at is null
            order by account = :account desc, id
            """;
    private static final String CLAIM_CHANNELS = """
            with due as (
                select organization_id, id
                from channel
                where due_at <= :now and removed_at is null
                order by due_at
                limit :limit
                for update skip locked)
            update channel
            set due_at = :again
            from due
            where channel.organization_id = due.organization_id and channel.id = due.id
            returning channel.organization_id, channel.id, channel.type
            """;
    private static final String SIGN_IN_NAME = """
            select organization_id, id
            from member
            where email = :email
            """;
    private static final String LINKED_MEMBER = """
            select organization_id, member_id
            from linked_identity
            where issuer = :issuer and subject = :subject
            """;
    private static final String FORGET_SPENT = """
            delete from spent_token
            where hash in (
                select hash
                from spent_token
                where expires_at < :now
                limit 100
                for update skip locked)
            """;
    private static final String SPEND = """
            insert into spent_token (hash, expires_at)
            values (:hash, :until)
            on conflict (hash) do nothing
            """;
    private static final String TIMERS_DUE = """
            select organization_id, conversation_id
            from reply_timer
            where due_at <= :now
            order by due_at
            limit :limit
            """;
    private static final String ORGANIZATIONS = """
            select organization_id
            from organization
            where organization_id > :after
            order by organization_id
            limit :limit
            """;

    private static final String DIRECTORY = """
            select organization_id, name, created_at, suspended_at
            from organization
            where cast(:before as uuid) is null or organization_id < :before
            order by organization_id desc
            limit :limit
            """;
    private static final String FILE_WORK = """
            select distinct organization_id
            from loose_file
            where due_at <= :now or awaits_scan
            limit :limit
            """;

    private static final String DEPARTURES = """
            select distinct organization_id
            from departure
            limit :limit
            """;

    @Override
    public Optional<Route> route(ChannelType type, AccountId account) {
        return sql.query(ROUTE)
                .bind("type", type.name())
                .bind("account", account.value())
                .map((row, context) -> route(row))
                .findOne();
    }

    @Override
    public List<Route> routes(Set<ChannelType> types, AccountId account) {
        return sql.query(ROUTES)
                .bind("account", account.value())
                .bindArray(
                        "types",
                        String.class,
                        types.stream().map(ChannelType::name).toList())
                .map((row, context) -> route(row))
                .list();
    }

    @Override
    public List<Route> claimChannels(Instant now, Instant again, int limit) {
        return sql.query(CLAIM_CHANNELS)
                .bind("now", now)
                .bind("again", again)
                .bind("limit", limit)
                .map((row, context) -> route(row))
                .list();
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(
                new OrganizationId(Rows.id(row, "organization_id")),
                new ChannelId(Rows.id(row, "id")),
                new ChannelType(row.getString("type")));
    }

    @Override
    public Optional<SignInName> signInName(EmailAddress email) {
        return sql.query(SIGN_IN_NAME)
                .bind("email", email.value())
                .map((row, context) -> new SignInName(
                        new OrganizationId(Rows.id(row, "organization_id")), new MemberId(Rows.id(row, "id"))))
                .findOne();
    }

    @Override
    public Optional<SignInName> linkedMember(ExternalIdentity identity) {
        return sql.query(LINKED_MEMBER)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .map((row, context) -> new SignInName(
                        new OrganizationId(Rows.id(row, "organization_id")), new MemberId(Rows.id(row, "member_id"))))
                .findOne();
    }

    @Override
    public boolean spend(TokenHash token, Instant until, Instant now) {
        sql.update(FORGET_SPENT).bind("now", now).execute();
        int added = sql.update(SPEND)
                .bind("hash", token.value())
                .bind("until", until)
                .execute();
        return added == 1;
    }

    @Override
    public List<Lane> claimLanes(Instant now, Instant until, Shares shares) {
        return new LaneClaims(sql).claim(now, until, shares);
    }

    @Override
    public Optional<Instant> nextLaneDue() {
        return new LaneClaims(sql).nextDue();
    }

    @Override
    public List<Place> replyTimersDue(Instant now, int limit) {
        return sql.query(TIMERS_DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Place(
                        new OrganizationId(Rows.id(row, "organization_id")),
                        new ConversationId(Rows.id(row, "conversation_id"))))
                .list();
    }

    @Override
    public List<MediaLease> claimMedia(Instant now, Instant until, int limit) {
        return PostgresMediaStore.claim(sql, now, until, limit);
    }

    @Override
    public Optional<Instant> nextMediaDue() {
        return PostgresMediaStore.nextDue(sql);
    }

    @Override
    public List<OrganizationId> organizationsWithFileWork(Instant now, int limit) {
        return sql.query(FILE_WORK)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new OrganizationId(Rows.id(row, "organization_id")))
                .list();
    }

    @Override
    public List<OrganizationId> organizationsWithDepartures(int limit) {
        return sql.query(DEPARTURES)
                .bind("limit", limit)
                .map((row, context) -> new OrganizationId(Rows.id(row, "organization_id")))
                .list();
    }

    @Override
    public List<OrganizationId> organizations(OrganizationId after, int limit) {
        return sql.query(ORGANIZATIONS)
                .bind("after", after.value())
                .bind("limit", limit)
                .map((row, context) -> new OrganizationId(Rows.id(row, "organization_id")))
                .list();
    }

    @Override
    public List<Organization> directory(Optional<OrganizationId> before, int limit) {
        return sql.query(DIRECTORY)
                .bind("before", before.map(OrganizationId::value))
                .bind("limit", limit)
                .map((row, context) -> PostgresOrganizationStore.organization(row))
                .list();
    }

    @Override
    public AdministratorStore administrators() {
        return new PostgresAdministratorStore(sql);
    }

    @Override
    public boolean erase(OrganizationId organization, int atMost) {
        return new Eraser(sql).erase(organization, atMost);
    }

    @Override
    public int removeLeftovers(Leftover what, Instant before, int atMost) {
        return new Leftovers(sql).remove(what, before, atMost);
    }

    @Override
    public AttemptStore attempts() {
        return new PostgresAttemptStore(sql);
    }

    @Override
    public ParkedStore parked() {
        return new PostgresParkedStore(sql);
    }
}

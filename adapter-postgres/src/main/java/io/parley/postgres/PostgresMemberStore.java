package io.parley.postgres;

import io.parley.messaging.assignment.Candidate;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.member.Availability;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.MemberFilter;
import io.parley.messaging.store.MemberStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** Ids ascend with time, so the order by id is the order of joining. */
record PostgresMemberStore(Statements sql) implements MemberStore {
    private static final String ADD = """
            insert into member (
                organization_id, id, name, search_name, email, role, availability, capacity, deactivated_at,
                password_hash)
            values (:organization, :id, :name, :searchName, :email, :role, :availability, :capacity, :deactivatedAt,
                :passwordHash)
            """;
    private static final String COLUMNS = "select id, name, email, availability, capacity, deactivated_at, "
            + PostgresRoleStore.COLUMNS + "\nfrom member\n" + PostgresRoleStore.OF_MEMBER;
    private static final String FIND = COLUMNS + """
            where organization_id = :organization and id = :id
            """;
    private static final String LOCK_TO_CHANGE = FIND + "for no key update of member";
    private static final String SAVE = """
            update member
            set name = :name, search_name = :searchName, role = :role, availability = :availability,
                capacity = :capacity, deactivated_at = :deactivatedAt
            where organization_id = :organization and id = :id
            """;
    private static final String ALL = COLUMNS + """
            where organization_id = :organization
            order by id
            """;
    private static final String SEARCH = COLUMNS + """
            where organization_id = :organization and (cast(:after as uuid) is null or id > :after)
            """;
    private static final String WITH_ROLE = "  and role = :role\n";
    private static final String ACTIVE = "  and (deactivated_at is null) = :active\n";
    private static final String SKILLED = """
              and exists (
                select
                from member_profile
                where member_profile.organization_id = :organization and member_id = id and :skill = any (skills))
            """;
    /** As bytes, since only then the index can be used under row security; nothing that has the beginning is greater. */
    private static final String BEGINNING = """
              and ((search_name >= :beginning and search_name < :end)
                or (email collate "C" >= :beginning and email collate "C" < :end))
            """;

    private static final String OLDEST_FIRST = """
            order by id
            limit :limit
            """;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final String AMONG = COLUMNS + """
            where organization_id = :organization and id = any (:ids)
            """;
    private static final String PASSWORD_HASH = """
            select password_hash
            from member
            where organization_id = :organization and id = :id
            """;
    private static final String SET_PASSWORD_HASH = """
            update member set password_hash = :passwordHash
            where organization_id = :organization and id = :id
            """;
    private static final String SET_AVAILABILITY = """
            update member set availability = :availability
            where organization_id = :organization and id = :id and deactivated_at is null
            """;
    private static final String ACCESS_CHANGED = """
            update member set access_changed = pg_current_xact_id()
            where organization_id = :organization and id = any (:ids)
            """;
    private static final String LOCK_AVAILABLE = """
            select id
            from member
            where organization_id = :organization and availability = 'AVAILABLE' and deactivated_at is null
            order by id
            for no key update
            """;
    private static final String LOCK = """
            select id
            from member
            where organization_id = :organization and id = :id and deactivated_at is null
            for no key update
            """;
    private static final String CANDIDATES = """
            select id, name, capacity, (
                select count(*)
                from conversation
                where conversation.organization_id = :organization
                  and assignee_id = member.id
                  and status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS')) as load
            from member
            where organization_id = :organization and id = any (:ids)
            order by id
            """;

    private static final String DEPARTS = """
            insert into departure (organization_id, member_id)
            values (:organization, :id)
            on conflict do nothing
            """;
    private static final String DEPARTING = """
            select member_id
            from departure
            where organization_id = :organization
            order by member_id
            limit :limit
            """;
    private static final String DEPARTED = """
            delete from departure
            where organization_id = :organization and member_id = :id
            """;

    @Override
    public void add(Member member, String passwordHash) {
        bind(sql.update(ADD), member)
                .bind("email", member.email().value())
                .bind("passwordHash", passwordHash)
                .execute();
    }

    private static Update bind(Update statement, Member member) {
        return statement
                .bind("id", member.id().value())
                .bind("name", member.name())
                .bind("searchName", Member.searchable(member.name()))
                .bind("role", member.role().key().value())
                .bind("availability", member.availability().name())
                .bind("capacity", member.capacity())
                .bind("deactivatedAt", member.deactivatedAt());
    }

    @Override
    public Optional<Member> lockToChange(MemberId id) {
        return sql.query(LOCK_TO_CHANGE)
                .bind("id", id.value())
                .map((row, context) -> member(row))
                .findOne();
    }

    @Override
    public void save(Member member) {
        bind(sql.update(SAVE), member).execute();
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return sql.query(FIND)
                .bind("id", id.value())
                .map((row, context) -> member(row))
                .findOne();
    }

    @Override
    public Optional<String> passwordHash(MemberId id) {
        return sql.query(PASSWORD_HASH)
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void setPasswordHash(MemberId id, String passwordHash) {
        sql.update(SET_PASSWORD_HASH)
                .bind("id", id.value())
                .bind("passwordHash", passwordHash)
                .execute();
    }

    @Override
    public List<Member> all() {
        return sql.query(ALL).map((row, context) -> member(row)).list();
    }

    @Override
    public List<Member> search(MemberFilter filter, int limit) {
        var query = sql.query(statement(filter))
                .bind("after", filter.after().map(MemberId::value))
                .bind("limit", limit);
        filter.beginning().ifPresent(text -> query.bind("beginning", text).bind("end", text + LAST_CHARACTER));
        filter.role().ifPresent(role -> query.bind("role", role.value()));
        filter.active().ifPresent(active -> query.bind("active", active.booleanValue()));
        filter.skill().ifPresent(skill -> query.bind("skill", skill.value()));
        return query.map((row, context) -> member(row)).list();
    }

    private static String statement(MemberFilter filter) {
        return SEARCH
                + filter.beginning().map(ignored -> BEGINNING).orElse("")
                + filter.role().map(ignored -> WITH_ROLE).orElse("")
                + filter.active().map(ignored -> ACTIVE).orElse("")
                + filter.skill().map(ignored -> SKILLED).orElse("")
                + OLDEST_FIRST;
    }

    @Override
    public List<Member> among(Set<MemberId> ids) {
        return sql.query(AMONG)
                .bindArray("ids", UUID.class, ids.stream().map(MemberId::value).toList())
                .map((row, context) -> member(row))
                .list();
    }

    @Override
    public void accessChanged(Set<MemberId> members) {
        if (!members.isEmpty()) {
            sql.update(ACCESS_CHANGED)
                    .bindArray(
                            "ids",
                            UUID.class,
                            members.stream().map(MemberId::value).toList())
                    .execute();
        }
    }

    @Override
    public void setAvailability(MemberId id, Availability availability) {
        sql.update(SET_AVAILABILITY)
                .bind("id", id.value())
                .bind("availability", availability.name())
                .execute();
    }

    @Override
    public List<Candidate> lockAvailable() {
        return candidates(sql.query(LOCK_AVAILABLE).mapTo(UUID.class).list());
    }

    @Override
    public Optional<Candidate> lock(MemberId id) {
        List<UUID> locked =
                sql.query(LOCK).bind("id", id.value()).mapTo(UUID.class).list();
        return candidates(locked).stream().findFirst();
    }

    @Override
    public void departs(MemberId id) {
        sql.update(DEPARTS).bind("id", id.value()).execute();
    }

    @Override
    public List<MemberId> departing(int limit) {
        return sql.query(DEPARTING)
                .bind("limit", limit)
                .map((row, context) -> new MemberId(Rows.id(row, "member_id")))
                .list();
    }

    @Override
    public void departed(MemberId id) {
        sql.update(DEPARTED).bind("id", id.value()).execute();
    }

    /** Counts in a statement of its own: only one that begins after the locks were granted sees the loads they guard. */
    private List<Candidate> candidates(List<UUID> locked) {
        if (locked.isEmpty()) {
            return List.of();
        }
        return sql.query(CANDIDATES)
                .bindArray("ids", UUID.class, locked)
                .map((row, context) -> new Candidate(
                        new MemberId(Rows.id(row, "id")),
                        row.getString("name"),
                        row.getInt("load"),
                        row.getInt("capacity")))
                .list();
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                new MemberId(Rows.id(row, "id")),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                PostgresRoleStore.role(row),
                Availability.valueOf(row.getString("availability")),
                row.getInt("capacity"),
                Rows.optionalTime(row, "deactivated_at"));
    }
}

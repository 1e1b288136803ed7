package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.organization.Office;
import io.parley.messaging.store.OfficeStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids ascend with time, so the order by id is the order of making. */
record PostgresOfficeStore(Statements sql) implements OfficeStore {
    private static final String ADD =
            "insert into office (organization_id, id, name) values (:organization, :id, :name)";
    private static final String FIND = """
            select id, name, array(
                select member_id
                from office_member
                where office_member.organization_id = :organization and office_member.office_id = office.id) as members
            from office
            where organization_id = :organization
            """;
    private static final String SAVE =
            "update office set name = :name where organization_id = :organization and id = :id";
    private static final String LEAVE =
            "delete from office_member where organization_id = :organization and office_id = :id";
    private static final String JOIN = """
            insert into office_member (organization_id, office_id, member_id)
            select :organization, :id, unnest(cast(:members as uuid[]))
            """;
    private static final String REMOVE = "delete from office where organization_id = :organization and id = :id";

    /** The offices of the member beside whom it stands. */
    static final String OF_MEMBER = """
            array(
                select office_id
                from office_member
                where office_member.organization_id = :organization and office_member.member_id = member.id) as offices
            """;

    private static final String REACHES = "select id, " + PostgresRoleStore.COLUMNS + ", " + OF_MEMBER + "from member\n"
            + PostgresRoleStore.OF_MEMBER + "where organization_id = :organization and id = any (:ids)";
    private static final String IS_USED = """
            select exists (
                       select from channel where organization_id = :organization and office_id = :id)
                or exists (
                       select from conversation where organization_id = :organization and office_id = :id)
            """;

    @Override
    public void add(Office office) {
        named(ADD, office);
        join(office);
    }

    @Override
    public List<Office> all() {
        return sql.query(FIND + "order by id")
                .map((row, context) -> office(row))
                .list();
    }

    @Override
    public Optional<Office> lock(OfficeId id) {
        return sql.query(FIND + "and id = :id for update")
                .bind("id", id.value())
                .map((row, context) -> office(row))
                .findOne();
    }

    @Override
    public void save(Office office) {
        named(SAVE, office);
        sql.update(LEAVE).bind("id", office.id().value()).execute();
        join(office);
    }

    @Override
    public void remove(OfficeId id) {
        sql.update(LEAVE).bind("id", id.value()).execute();
        sql.update(REMOVE).bind("id", id.value()).execute();
    }

    @Override
    public boolean isUsed(OfficeId id) {
        return sql.query(IS_USED).bind("id", id.value()).mapTo(Boolean.class).one();
    }

    @Override
    public Map<MemberId, Reach> reaches(Set<MemberId> members) {
        var reaches = new HashMap<MemberId, Reach>();
        sql.query(REACHES)
                .bindArray(
                        "ids", UUID.class, members.stream().map(MemberId::value).toList())
                .map((row, context) -> reaches.put(new MemberId(Rows.id(row, "id")), reach(row)))
                .list();
        return reaches;
    }

    /** How far a member sees, beside the columns of their role. */
    static Reach reach(ResultSet row) throws SQLException {
        return Reach.of(
                PostgresRoleStore.role(row),
                Stream.of((UUID[]) row.getArray("offices").getArray())
                        .map(OfficeId::new)
                        .collect(Collectors.toSet()));
    }

    private void named(String statement, Office office) {
        sql.update(statement)
                .bind("id", office.id().value())
                .bind("name", office.name())
                .execute();
    }

    private void join(Office office) {
        sql.update(JOIN)
                .bind("id", office.id().value())
                .bindArray(
                        "members",
                        UUID.class,
                        office.members().stream().map(MemberId::value).toList())
                .execute();
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                new OfficeId(Rows.id(row, "id")),
                row.getString("name"),
                Stream.of((UUID[]) row.getArray("members").getArray())
                        .map(MemberId::new)
                        .collect(Collectors.toSet()));
    }
}

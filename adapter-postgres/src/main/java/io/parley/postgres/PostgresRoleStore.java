package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.store.RoleStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record PostgresRoleStore(Statements sql) implements RoleStore {
    private static final String ADD = """
            insert into role (organization_id, key, name, permissions, own_office_only)
            values (:organization, :key, :name, cast(:permissions as text[]), :ownOfficeOnly)
            """;
    private static final String ALL = """
            select key as role, name as role_name, permissions as role_permissions, own_office_only
            from role
            where organization_id = :organization
            """;
    private static final String ONE = ALL + "and key = :key ";
    private static final String SAVE = """
            update role
            set name = :name, permissions = cast(:permissions as text[]), own_office_only = :ownOfficeOnly
            where organization_id = :organization and key = :key
            """;
    private static final String REMOVE = "delete from role where organization_id = :organization and key = :key";
    private static final String HOLDERS =
            "select id from member where organization_id = :organization and role = :key order by id";

    /** What a member's role is read from; beside the member, {@link #OF_MEMBER}. */
    static final String COLUMNS = "role, role_name, role_permissions, own_office_only";

    static final String OF_MEMBER = """
            left join lateral (
                select name as role_name, permissions as role_permissions, own_office_only
                from role
                where role.organization_id = :organization and role.key = member.role) own_role on true
            """;

    @Override
    public void add(Role role) {
        write(ADD, role);
    }

    @Override
    public Optional<Role> hold(RoleKey key) {
        return Role.builtIn(key).or(() -> one(ONE + "for share", key));
    }

    @Override
    public Optional<Role> lock(RoleKey key) {
        return one(ONE + "for update", key);
    }

    @Override
    public List<Role> own() {
        return sql.query(ALL + "order by key collate \"C\"")
                .map((row, context) -> role(row))
                .list();
    }

    @Override
    public void save(Role role) {
        write(SAVE, role);
    }

    @Override
    public void remove(RoleKey key) {
        sql.update(REMOVE).bind("key", key.value()).execute();
    }

    @Override
    public List<MemberId> holders(RoleKey key) {
        return sql.query(HOLDERS)
                .bind("key", key.value())
                .map((row, context) -> new MemberId(Rows.id(row, "id")))
                .list();
    }

    private void write(String statement, Role role) {
        sql.update(statement)
                .bind("key", role.key().value())
                .bind("name", role.name())
                .bindArray(
                        "permissions",
                        String.class,
                        role.permissions().stream()
                                .sorted()
                                .map(Permission::name)
                                .toList())
                .bind("ownOfficeOnly", role.ownOfficeOnly())
                .execute();
    }

    private Optional<Role> one(String statement, RoleKey key) {
        return sql.query(statement)
                .bind("key", key.value())
                .map((row, context) -> role(row))
                .findOne();
    }

    /** The role in the columns {@link #COLUMNS}, where the organization's own is beside its key. */
    static Role role(ResultSet row) throws SQLException {
        var key = new RoleKey(row.getString("role"));
        Optional<Role> builtIn = Role.builtIn(key);
        return builtIn.isPresent()
                ? builtIn.get()
                : new Role(key, row.getString("role_name"), permissions(row), row.getBoolean("own_office_only"));
    }

    /** A permission that this version does not know is nobody's. */
    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        var names = Set.of((String[]) row.getArray("role_permissions").getArray());
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

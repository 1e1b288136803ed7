package io.parley.postgres;

import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.TokenHash;
import io.parley.messaging.store.ApiKeyStore;
import io.parley.messaging.store.KeyStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

record PostgresApiKeyStore(Statements sql) implements ApiKeyStore {
    private static final String COLUMNS = """
            api_key.id as key_id, member_id, api_key.name as key_name, scopes, hash, created_at, expires_at,
            last_used_at
            """;
    private static final String ADD = """
            insert into api_key (organization_id, id, member_id, name, scopes, hash, created_at, expires_at, last_used_at)
            values (:organization, :id, :member, :name, :scopes, :hash, :createdAt, :expiresAt, :lastUsedAt)
            """;
    private static final String REMOVE = """
            delete from api_key
            where organization_id = :organization and id = :id
            """ + "returning " + COLUMNS;
    private static final String FIND = "select " + COLUMNS + """
            from api_key
            where organization_id = :organization and id = :id
            """;
    private static final String ALL = "select " + COLUMNS + """
            from api_key
            where organization_id = :organization
            order by id
            """;
    private static final String OF = "select " + COLUMNS + """
            from api_key
            where organization_id = :organization and member_id = :member
            order by id
            """;
    private static final String STANDING = "select " + COLUMNS + """
            , member.id, member.name, email, availability, capacity, deactivated_at,
              role, role_name, role_permissions, own_office_only
            from api_key
            join member on member.organization_id = :organization and member.id = member_id
            """ + PostgresRoleStore.OF_MEMBER + """
            where api_key.organization_id = :organization and api_key.id = :id
            """;
    private static final String KEEP_USES = """
            update api_key set last_used_at = cast(used.at as timestamptz)
            from unnest(:ids, :times) as used (id, at)
            where organization_id = :organization and api_key.id = used.id
              and (last_used_at is null or last_used_at < cast(used.at as timestamptz))
            """;

    @Override
    public void add(ApiKey key) {
        sql.update(ADD)
                .bind("id", key.id().value())
                .bind("member", key.member().value())
                .bind("name", key.name())
                .bindArray(
                        "scopes",
                        String.class,
                        key.scopes().stream().sorted().map(Permission::name).toList())
                .bind("hash", key.hash().value())
                .bind("createdAt", key.createdAt())
                .bind("expiresAt", key.expiresAt())
                .bind("lastUsedAt", key.lastUsedAt())
                .execute();
    }

    @Override
    public Optional<ApiKey> remove(ApiKeyId id) {
        return find(REMOVE, id);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return find(FIND, id);
    }

    private Optional<ApiKey> find(String statement, ApiKeyId id) {
        return sql.query(statement)
                .bind("id", id.value())
                .map((row, context) -> key(row))
                .findOne();
    }

    @Override
    public List<ApiKey> all() {
        return sql.query(ALL).map((row, context) -> key(row)).list();
    }

    @Override
    public List<ApiKey> of(MemberId member) {
        return sql.query(OF)
                .bind("member", member.value())
                .map((row, context) -> key(row))
                .list();
    }

    @Override
    public Optional<KeyStanding> standing(ApiKeyId id) {
        return sql.query(STANDING)
                .bind("id", id.value())
                .map((row, context) -> new KeyStanding(key(row), PostgresMemberStore.member(row)))
                .findOne();
    }

    @Override
    public void keepUses(Map<ApiKeyId, Instant> uses) {
        if (uses.isEmpty()) {
            return;
        }
        // In one order everywhere, so that two nodes wait for each other and never for themselves.
        List<ApiKeyId> ids = uses.keySet().stream()
                .sorted(Comparator.comparing(ApiKeyId::toString))
                .toList();
        sql.update(KEEP_USES)
                .bindArray("ids", UUID.class, ids.stream().map(ApiKeyId::value).toList())
                .bindArray(
                        "times",
                        String.class,
                        ids.stream().map(uses::get).map(Instant::toString).toList())
                .execute();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(Rows.id(row, "key_id")),
                new MemberId(Rows.id(row, "member_id")),
                row.getString("key_name"),
                scopes(row),
                new TokenHash(row.getString("hash")),
                Rows.time(row, "created_at"),
                Rows.optionalTime(row, "expires_at"),
                Rows.optionalTime(row, "last_used_at"));
    }

    private static Set<Permission> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("scopes").getArray())
                .map(word -> Permission.valueOf(word.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

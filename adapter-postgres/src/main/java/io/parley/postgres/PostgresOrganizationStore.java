package io.parley.postgres;

import io.parley.messaging.guard.WordPolicy;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.store.OrganizationStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record PostgresOrganizationStore(Statements sql) implements OrganizationStore {
    private static final String ADD = """
            insert into organization (organization_id, name, created_at)
            values (:id, :name, :createdAt)
            """;
    private static final String GET = """
            select organization_id, name, created_at, suspended_at
            from organization
            where organization_id = :organization
            """;
    private static final String LOCK = GET + "for no key update";
    private static final String RENAME = """
            update organization set name = :name
            where organization_id = :organization
            """;
    private static final String SUSPEND = """
            update organization set suspended_at = :at
            where organization_id = :organization
            """;
    private static final String SETTINGS = """
            select word_policy, words
            from organization_settings
            where organization_id = :organization
            """;
    private static final String SAVE = """
            insert into organization_settings (organization_id, word_policy, words)
            values (:organization, :wordPolicy, :words)
            on conflict (organization_id) do update
            set word_policy = excluded.word_policy, words = excluded.words
            """;

    @Override
    public void add(Organization organization) {
        sql.update(ADD)
                .bind("id", organization.id().value())
                .bind("name", organization.name())
                .bind("createdAt", organization.createdAt())
                .execute();
    }

    @Override
    public Organization get() {
        return one(GET);
    }

    @Override
    public Optional<Organization> find() {
        return sql.query(GET).map((row, context) -> organization(row)).findOne();
    }

    @Override
    public void suspend(Optional<Instant> at) {
        sql.update(SUSPEND).bind("at", at).execute();
    }

    @Override
    public Organization lock() {
        return one(LOCK);
    }

    @Override
    public void rename(String name) {
        sql.update(RENAME).bind("name", name).execute();
    }

    @Override
    public OrganizationSettings settings() {
        return sql.query(SETTINGS)
                .map((row, context) -> settings(row))
                .findOne()
                .orElseGet(OrganizationSettings::standard);
    }

    @Override
    public void save(OrganizationSettings settings) {
        sql.update(SAVE)
                .bind("wordPolicy", settings.wordPolicy().name())
                .bindArray("words", String.class, settings.words())
                .execute();
    }

    private Organization one(String statement) {
        return sql.query(statement).map((row, context) -> organization(row)).one();
    }

    static Organization organization(ResultSet row) throws SQLException {
        return new Organization(
                new OrganizationId(Rows.id(row, "organization_id")),
                row.getString("name"),
                Rows.time(row, "created_at"),
                Rows.optionalTime(row, "suspended_at"));
    }

    private static OrganizationSettings settings(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("words").getArray();
        return new OrganizationSettings(WordPolicy.valueOf(row.getString("word_policy")), List.of(words));
    }
}

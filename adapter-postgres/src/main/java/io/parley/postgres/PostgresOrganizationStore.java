package io.parley.postgres;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.store.OrganizationStore;

record PostgresOrganizationStore(Statements sql) implements OrganizationStore {
    private static final String ADD = """
            insert into organization (organization_id, name, created_at)
            values (:id, :name, :createdAt)
            """;
    private static final String GET = """
            select organization_id, name, created_at
            from organization
            where organization_id = :organization
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
        return sql.query(GET)
                .map((row, context) -> new Organization(
                        new OrganizationId(Rows.id(row, "organization_id")),
                        row.getString("name"),
                        Rows.time(row, "created_at")))
                .one();
    }
}

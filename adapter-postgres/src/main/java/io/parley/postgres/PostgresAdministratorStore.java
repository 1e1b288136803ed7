package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.AdministratorStore;

record PostgresAdministratorStore(Statements sql) implements AdministratorStore {
    private static final String CONTAINS = """
            select count(*)
            from administrator
            where organization_id = :of and member_id = :member
            """;
    private static final String APPOINT = """
            insert into administrator (organization_id, member_id)
            values (:of, :member)
            on conflict do nothing
            """;
    private static final String DISMISS = """
            delete from administrator
            where organization_id = :of and member_id = :member
            """;

    @Override
    public boolean contains(OrganizationId organization, MemberId member) {
        return sql.query(CONTAINS)
                        .bind("of", organization.value())
                        .bind("member", member.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    @Override
    public void appoint(OrganizationId organization, MemberId member) {
        sql.update(APPOINT)
                .bind("of", organization.value())
                .bind("member", member.value())
                .execute();
    }

    @Override
    public void dismiss(OrganizationId organization, MemberId member) {
        sql.update(DISMISS)
                .bind("of", organization.value())
                .bind("member", member.value())
                .execute();
    }
}

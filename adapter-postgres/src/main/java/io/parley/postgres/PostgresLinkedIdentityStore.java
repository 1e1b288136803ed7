package io.parley.postgres;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.store.LinkedIdentityStore;
import java.util.List;

record PostgresLinkedIdentityStore(Statements sql) implements LinkedIdentityStore {
    private static final String ADD = """
            insert into linked_identity (organization_id, member_id, provider, issuer, subject, linked_at)
            values (:organization, :member, :provider, :issuer, :subject, :linkedAt)
            """;
    private static final String OF = """
            select provider, issuer, subject, linked_at
            from linked_identity
            where organization_id = :organization and member_id = :member
            order by linked_at, provider
            """;
    private static final String REMOVE = """
            delete from linked_identity
            where organization_id = :organization and member_id = :member and provider = :provider
            """;

    @Override
    public void add(LinkedIdentity link) {
        sql.update(ADD)
                .bind("member", link.member().value())
                .bind("provider", link.provider().value())
                .bind("issuer", link.identity().issuer())
                .bind("subject", link.identity().subject())
                .bind("linkedAt", link.linkedAt())
                .execute();
    }

    @Override
    public List<LinkedIdentity> of(MemberId member) {
        return sql.query(OF)
                .bind("member", member.value())
                .map((row, context) -> new LinkedIdentity(
                        new ExternalIdentity(row.getString("issuer"), row.getString("subject")),
                        new ProviderKey(row.getString("provider")),
                        member,
                        Rows.time(row, "linked_at")))
                .list();
    }

    @Override
    public boolean remove(MemberId member, ProviderKey provider) {
        return sql.update(REMOVE)
                        .bind("member", member.value())
                        .bind("provider", provider.value())
                        .execute()
                > 0;
    }
}

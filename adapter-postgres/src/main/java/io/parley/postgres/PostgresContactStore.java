package io.parley.postgres;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.store.ContactStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

record PostgresContactStore(Statements sql) implements ContactStore {
    private static final String ADD = """
            insert into contact (organization_id, id, name, created_at)
            values (:organization, :id, :name, :createdAt)
            """;
    private static final String ADD_HANDLE = """
            insert into contact_handle (organization_id, channel_id, handle, contact_id)
            values (:organization, :channel, :handle, :id)
            """;
    private static final String FIND = """
            select id, name, created_at
            from contact
            where organization_id = :organization and id = :id
            """;
    private static final String LIST = """
            select id, name, created_at
            from contact
            where organization_id = :organization and (cast(:after as uuid) is null or id > :after)
            order by id
            limit :limit
            """;
    private static final String FIND_BY_HANDLE = """
            select contact.id, contact.name, contact.created_at
            from contact_handle
            join contact on contact.organization_id = contact_handle.organization_id
                        and contact.id = contact_handle.contact_id
            where contact_handle.organization_id = :organization
              and contact_handle.channel_id = :channel
              and contact_handle.handle = :handle
            """;

    private static final String RENAME = """
            update contact set name = :name
            where organization_id = :organization and id = :id and name = :before
            """;

    private static final String CLAIM_HANDLE = """
            select pg_advisory_xact_lock(hashtextextended(cast(:channel as text) || '/' || :handle, 1))
            """;

    private static final String FIND_BY_HANDLES = """
            select contact_handle.handle, contact.id, contact.name, contact.created_at
            from contact_handle
            join contact on contact.organization_id = contact_handle.organization_id
                        and contact.id = contact_handle.contact_id
            where contact_handle.organization_id = :organization
              and contact_handle.channel_id = :channel
              and contact_handle.handle = any (:handles)
            """;
    /** Platforms do not keep the order: what was said last counts. */
    private static final String PREFER_MARKETING = """
            update contact set wants_marketing = :wanted, wants_marketing_since = :at
            where organization_id = :organization and id = :id
              and (wants_marketing_since is null or wants_marketing_since <= :at)
            """;

    private static final String WANTS_MARKETING =
            "select wants_marketing from contact where organization_id = :organization and id = :id";

    @Override
    public void add(Contact contact, ChannelId channel, Handle handle) {
        sql.update(ADD, ADD_HANDLE)
                .bind("id", contact.id().value())
                .bind("name", contact.name())
                .bind("createdAt", contact.createdAt())
                .bind("channel", channel.value())
                .bind("handle", handle.value())
                .execute();
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return sql.query(FIND)
                .bind("id", id.value())
                .map((row, context) -> contact(row))
                .findOne();
    }

    @Override
    public List<Contact> list(Optional<ContactId> after, int limit) {
        return sql.query(LIST)
                .bind("after", after.map(ContactId::value))
                .bind("limit", limit)
                .map((row, context) -> contact(row))
                .list();
    }

    @Override
    public Optional<Contact> findByHandle(ChannelId channel, Handle handle) {
        return sql.query(FIND_BY_HANDLE)
                .bind("channel", channel.value())
                .bind("handle", handle.value())
                .map((row, context) -> contact(row))
                .findOne();
    }

    @Override
    public void claimHandle(ChannelId channel, Handle handle) {
        sql.update(CLAIM_HANDLE)
                .bind("channel", channel.value())
                .bind("handle", handle.value())
                .execute();
    }

    @Override
    public Map<Handle, Contact> findByHandles(ChannelId channel, Collection<Handle> handles) {
        return sql
                .query(FIND_BY_HANDLES)
                .bind("channel", channel.value())
                .bindArray(
                        "handles",
                        String.class,
                        handles.stream().map(Handle::value).toList())
                .map((row, context) -> Map.entry(new Handle(row.getString("handle")), contact(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean rename(ContactId contact, String from, String to) {
        return sql.update(RENAME)
                        .bind("id", contact.value())
                        .bind("before", from)
                        .bind("name", to)
                        .execute()
                == 1;
    }

    @Override
    public void addHandle(ContactId contact, ChannelId channel, Handle handle) {
        sql.update(ADD_HANDLE)
                .bind("id", contact.value())
                .bind("channel", channel.value())
                .bind("handle", handle.value())
                .execute();
    }

    @Override
    public void preferMarketing(ContactId contact, boolean wanted, Instant at) {
        sql.update(PREFER_MARKETING)
                .bind("id", contact.value())
                .bind("wanted", wanted)
                .bind("at", at)
                .execute();
    }

    @Override
    public boolean wantsMarketing(ContactId contact) {
        return sql.query(WANTS_MARKETING)
                .bind("id", contact.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(new ContactId(Rows.id(row, "id")), row.getString("name"), Rows.time(row, "created_at"));
    }
}

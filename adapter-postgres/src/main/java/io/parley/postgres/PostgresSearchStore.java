package io.parley.postgres;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.search.SearchPlace;
import io.parley.messaging.search.SearchQuery;
import io.parley.messaging.store.SearchStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Finds by the two functions of the database that may look past row security, and reads what they name as anybody else. */
record PostgresSearchStore(Statements sql) implements SearchStore {
    private static final String MESSAGES = """
            select message.id, message.conversation_id, message.seq, message.author_kind, message.author_id,
                   message.author_name, message.created_at,
                   case
                       when message.content_kind like 'unsupported:%' then ''
                       when found.highlight is null then left(message.content, 1000)
                       else ts_headline(
                           found.language,
                           translate(message.content, E'<>\\x02\\x03\\x04\\x05', E'\\x04\\x05'),
                           found.highlight,
                           E'StartSel=\\x02, StopSel=\\x03, MinWords=20, MaxWords=40')
                   end as fragment
            from search_messages(
                     :viewer, cast(cast(:offices as text) as uuid[]), cast(:words as text[]), :typing, cast(:names as text[]), cast(:marks as text[]),
                     coalesce(cast(:since as timestamptz), '-infinity'),
                     coalesce(cast(:until as timestamptz), 'infinity'),
                     coalesce(cast(:afterTime as timestamptz), 'infinity'),
                     coalesce(cast(:after as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
                     :limit) found
            cross join lateral (
                select *
                from message
                where organization_id = :organization and id = found.message_id
                limit 1) message -- looked up one by one, however many the planner expects
            where message.content_kind <> 'deleted' and message.deleted_at is null
            order by message.created_at desc, message.id desc
            """;
    private static final String CONTACTS = """
            select id, name, created_at
            from contact
            where organization_id = :organization and (cast(:after as uuid) is null or id < :after)
              and (cast(:offices as text) is null or exists (
                  select
                  from conversation
                  where conversation.organization_id = :organization
                    and conversation.contact_id = contact.id
                    and (office_id is null or office_id = any (cast(cast(:offices as text) as uuid[])))))
            order by id desc
            limit :limit
            """;
    private static final String SEARCH_CONTACTS = """
            select contact.id, contact.name, contact.created_at
            from search_contacts(:text, cast(cast(:offices as text) as uuid[]), :after, :limit) with ordinality as found(contact_id, place)
            cross join lateral (
                select *
                from contact
                where organization_id = :organization and id = found.contact_id
                limit 1) contact
            order by found.place
            """;

    @Override
    public List<SearchHit> messages(SearchQuery query, Viewer viewer, int limit) {
        var filter = query.filter();
        return sql.query(MESSAGES)
                .bind("viewer", viewer.member().value())
                .bind("offices", ReachColumn.of(viewer.reach()))
                .bindArray("words", String.class, query.words())
                .bind("typing", query.typing())
                .bindArray("names", String.class, SearchMarks.names(filter))
                .bindArray("marks", String.class, SearchMarks.of(filter))
                .bind("since", filter.since())
                .bind("until", filter.until())
                .bind("afterTime", query.after().map(SearchPlace::createdAt))
                .bind("after", query.after().map(place -> place.id().value()))
                .bind("limit", limit)
                .map((row, context) -> hit(row))
                .list();
    }

    @Override
    public List<Contact> contacts(ContactQuery query, Reach reach, int limit) {
        Query asked = query.text()
                .map(text -> sql.query(SEARCH_CONTACTS).bind("text", text))
                .orElseGet(() -> sql.query(CONTACTS));
        return asked.bind("after", query.after().map(ContactId::value))
                .bind("offices", ReachColumn.of(reach))
                .bind("limit", limit)
                .map((row, context) -> new Contact(
                        new ContactId(Rows.id(row, "id")), row.getString("name"), Rows.time(row, "created_at")))
                .list();
    }

    @Override
    public IndexState catchUp(int events) {
        return new MessageIndex(sql).catchUp(events);
    }

    @Override
    public SearchLanguage language() {
        return new MessageIndex(sql).language();
    }

    @Override
    public void rebuild(SearchLanguage language) {
        new MessageIndex(sql).rebuild(language);
    }

    private static SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(
                new MessageId(Rows.id(row, "id")),
                new ConversationId(Rows.id(row, "conversation_id")),
                row.getLong("seq"),
                Rows.author(row),
                Rows.time(row, "created_at"),
                MarkedText.read(row.getString("fragment")));
    }
}

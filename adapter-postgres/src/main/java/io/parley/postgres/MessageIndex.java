package io.parley.postgres;

import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchLanguage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * The index of an organization's messages, which follows its log of events. A batch says which messages changed; what is
 * taken in is how they are now, so doing it twice changes nothing, and whoever comes late finds a deleted message empty.
 * The lock on the index's row makes it one node at a time.
 */
record MessageIndex(Statements sql) {
    /** Only where there is none: to find that there is one, an insert would wait for whoever is at it. */
    private static final String MAKE = """
            insert into search_index (organization_id)
            values (:organization)
            on conflict (organization_id) do nothing
            """;
    /**
     * Asked first, since a lock is a write, and most of the time there is nothing. What is compared must be plain: under row
     * security a coalesce beside the columns keeps the index from being used, and all of the log would be read.
     */
    static final String IS_BEHIND = """
            select exists (
                select
                from (
                    select
                    from event
                    where organization_id = :organization
                      and (xact, ordinal) > (
                          (select coalesce(max(xact), '0')
                          from search_index
                          where organization_id = :organization),
                          (select coalesce(max(ordinal), 0)
                          from search_index
                          where organization_id = :organization))
                    order by xact, ordinal -- by the index: without it, all of the table would be read to find nothing
                    limit 1) next) as behind,
                exists (select from search_index where organization_id = :organization) as made
            """;

    private static final String FIND = """
            select generation, language, xact::text as xact, ordinal
            from search_index
            where organization_id = :organization
            """;
    private static final String LOCK = FIND + "for update skip locked";
    private static final String REBUILD = """
            update search_index
            set generation = nextval('search_generation'), language = :language, xact = '0', ordinal = 0, documents = 0
            where organization_id = :organization
            """;
    /** A batch is small and the tables are large, whatever the planner believed when it first met this statement. */
    private static final String[] PLAN = {
        "set local enable_seqscan = off", "set local enable_hashjoin = off", "set local enable_mergejoin = off"
    };
    /**
     * A message is created by the event of its own number; events about it later name it as their subject. A contact who
     * becomes known by name has that name on all they have written there.
     */
    static final String TAKE_IN = """
            with horizon as materialized (
                select pg_snapshot_xmin(pg_current_snapshot()) as oldest),
            taken as materialized (
                select conversation_id, seq, name, subject_id, xact, ordinal
                from event, horizon
                where organization_id = :organization
                  and (xact, ordinal) > (cast(:xact as xid8), :ordinal)
                  and xact < horizon.oldest
                order by xact, ordinal
                limit :limit),
            touched as materialized (
                select message.id
                from taken
                join message on message.organization_id = :organization
                            and message.conversation_id = taken.conversation_id
                            and message.seq = taken.seq
                where taken.name = 'message.created'
                union
                select message.id
                from taken
                join message on message.organization_id = :organization and message.id = taken.subject_id
                where taken.name in ('message.updated', 'message.media_arrived', 'message.deleted')
                union
                select message.id
                from taken
                join message on message.organization_id = :organization
                            and message.conversation_id = taken.conversation_id
                            and message.seq < taken.seq
                where taken.name = 'contact.named' and message.author_kind = 'contact'),
            written as materialized (
                select message.id, message.conversation_id, message.created_at,
                       case when conversation.kind in ('DIRECT', 'GROUP') then 'PARTICIPANTS' else 'TEAM' end
                           as audience,
                       message_terms(
                           :generation,
                           :language,
                           case when message.content_kind like 'unsupported:%' then '' else message.content end,
                           message.author_name,
                           array_remove(array[
                               '=c' || message.conversation_id,
                               case message.author_kind when 'member' then '=m' when 'contact' then '=p' end
                                   || message.author_id,
                               '=h' || conversation.channel_id],
                           null) || message_marks(message.content_kind, message.attachments, message.details)) as terms
                from touched
                join message on message.organization_id = :organization and message.id = touched.id
                join conversation on conversation.organization_id = :organization
                                 and conversation.id = message.conversation_id
                where message.content_kind <> 'deleted' and message.deleted_at is null),
            before as materialized (
                select message_id, terms,
                       exists (select from unnest(terms) where starts_with(lexeme, :prefix)) as counts
                from message_search
                where organization_id = :organization and message_id in (select id from touched)),
            changed as (
                select word, sum(change) as change
                from (
                    select substr(lexeme, length(:prefix) + 1) as word, 1 as change
                    from written, unnest(written.terms)
                    union all
                    select substr(lexeme, length(:prefix) + 1), -1
                    from before, unnest(before.terms)
                    where before.counts) each
                where word !~ '^=[cp]'
                group by word
                having sum(change) <> 0),
            counted as (
                insert into search_word (organization_id, generation, word, documents)
                select :organization, :generation, word, change
                from changed
                on conflict (organization_id, generation, word)
                do update set documents = search_word.documents + excluded.documents),
            forgotten as (
                delete from search_word
                where organization_id = :organization and (generation, word) in (
                    select generation, word
                    from search_word
                    where organization_id = :organization and generation < :generation
                    limit :limit)),
            gone as (
                delete from message_search
                where organization_id = :organization
                  and message_id in (select id from touched)
                  and message_id not in (select id from written)),
            kept as (
                insert into message_search (
                    organization_id, message_id, conversation_id, created_at, audience, terms)
                select :organization, id, conversation_id, created_at, audience, terms
                from written
                on conflict (organization_id, message_id)
                do update set audience = excluded.audience, terms = excluded.terms),
            moved as (
                update search_index
                set xact = last.xact,
                    ordinal = last.ordinal,
                    documents = documents
                        + (select count(*) from written) - (select count(*) from before where counts)
                from (select xact, ordinal from taken order by xact desc, ordinal desc limit 1) last
                where organization_id = :organization)
            select (select count(*) from taken) as taken,
                   exists (
                       select
                       from event
                       where organization_id = :organization
                         and xact >= (select oldest from horizon)
                         and xact is distinct from pg_current_xact_id_if_assigned()) as ahead
            """;

    /** Takes in at most so many events. */
    IndexState catchUp(int events) {
        Need need = sql.query(IS_BEHIND)
                .map((row, context) -> new Need(row.getBoolean("behind"), row.getBoolean("made")))
                .one();
        if (!need.behind()) {
            return IndexState.CURRENT;
        }
        if (!need.made()) {
            sql.update(MAKE).execute();
        }
        return lock().map(progress -> takeIn(progress, events)).orElse(IndexState.WAITING);
    }

    SearchLanguage language() {
        return sql.query(FIND)
                .map((row, context) -> progress(row).language())
                .findOne()
                .orElse(SearchLanguage.SIMPLE);
    }

    void rebuild(SearchLanguage language) {
        sql.update(MAKE).execute();
        sql.update(REBUILD).bind("language", word(language)).execute();
    }

    private Optional<Progress> lock() {
        return sql.query(LOCK).map((row, context) -> progress(row)).findOne();
    }

    private IndexState takeIn(Progress progress, int events) {
        return sql.query(PLAN[0], PLAN[1], PLAN[2], TAKE_IN)
                .bind("generation", progress.generation())
                .bind("prefix", progress.generation() + ":")
                .bind("language", word(progress.language()))
                .bind("xact", progress.xact())
                .bind("ordinal", progress.ordinal())
                .bind("limit", events)
                .map((row, context) -> state(row, events))
                .one();
    }

    private static IndexState state(ResultSet row, int events) throws SQLException {
        if (row.getInt("taken") == events) {
            return IndexState.BEHIND;
        }
        return row.getBoolean("ahead") ? IndexState.WAITING : IndexState.CURRENT;
    }

    private static String word(SearchLanguage language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong("generation"),
                SearchLanguage.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getString("xact"),
                row.getInt("ordinal"));
    }

    private record Need(boolean behind, boolean made) {}

    private record Progress(long generation, SearchLanguage language, String xact, int ordinal) {}
}

-- Search, and the inbox's filters.
--
-- A message is found by its terms: its words, and what it is besides (conversation, sender, channel, type), each
-- led by the number of its organization's index. So no two organizations have a term in common: what one of them says
-- often costs another nothing, and the length of a term's list in the GIN index is the organization's own.

create sequence search_generation;

-- One row for each organization: how its index is made, and how far it is in the log of events.
-- generation: a rebuilt index gets the next one, and the terms of the one before are as good as gone at once.
create table search_index (
    organization_id uuid primary key,
    generation bigint not null default nextval('search_generation'),
    language text not null default 'simple',
    xact xid8 not null default '0',
    ordinal integer not null default 0,
    documents bigint not null default 0
) with (fillfactor = 70);

create table message_search (
    organization_id uuid not null,
    message_id uuid not null,
    conversation_id uuid not null,
    created_at timestamptz not null,
    audience text not null,
    terms tsvector not null,
    primary key (organization_id, message_id)
);
create index message_search_newest on message_search (organization_id, created_at desc, message_id desc);
-- Without a pending list: it would be read by every search, and it is the indexer, not a writer, who waits.
create index message_search_terms on message_search using gin (terms) with (fastupdate = off);

-- In how many messages a term is: what is rare is looked up, what is in every other message is come across.
create table search_word (
    organization_id uuid not null,
    generation bigint not null,
    word text collate "C" not null,
    documents bigint not null,
    primary key (organization_id, generation, word)
) with (fillfactor = 70);

-- A term as a query has it. open: whatever begins with it.
create function search_term(term text, open boolean) returns text
language sql immutable parallel safe
return '''' || replace(replace(term, '\', '\\'), '''', '''''') || '''' || case when open then ':*' else '' end;

-- All terms of a message. Beginnings of words are looked up by the words as written (~), since stems do not begin alike;
-- a sender's name by its words (@). What looks like a tag is text as well. Words beyond 200 bytes are not looked up by anybody.
create function message_terms(generation bigint, language text, said text, author text, marks text[]) returns tsvector
language sql stable parallel safe
return (
    select array_to_tsvector(coalesce(array_agg(generation::text || ':' || term), '{}'))
    from (
        select unnest(tsvector_to_array(to_tsvector(language::regconfig, translate(said, '<>', '  ')))) as term
        union all
        select '~' || unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', translate(said, '<>', '  ')))) where language <> 'simple'
        union all
        select '@' || unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', author)))
        union all
        select unnest(marks)) terms
    where octet_length(term) <= 200);

-- In how many messages of the index a term is; as many as it has where so many terms begin with it that nobody counts.
create function search_count(own search_index, term text, open boolean) returns bigint
language sql stable
return case
    when not open then coalesce((
        select documents from search_word
        where organization_id = own.organization_id and generation = own.generation and word = term), 0)
    else (
        select case when count(*) = 300 then own.documents else coalesce(sum(documents), 0) end
        from (
            select documents from search_word
            where organization_id = own.organization_id and generation = own.generation
              and word >= term and word < term || U&'\+10FFFF'
            limit 300) beginning)
    end;

-- Words like one that nobody has written; none without the extension pg_trgm.
create function search_similar(own search_index, wanted text) returns text[]
language plpgsql stable
set search_path = pg_catalog, public, pg_temp
as $$
begin
    if length(wanted) < 4 or not exists (select from pg_extension where extname = 'pg_trgm') then
        return '{}';
    end if;
    return array(
        select word
        from search_word
        where organization_id = own.organization_id
          and generation = own.generation
          and word % wanted
          and documents > 0
          and word !~ '^[=@]'
          and starts_with(word, '~') = starts_with(wanted, '~')
        order by similarity(word, wanted) desc, documents desc
        limit 3);
end $$;

-- The way to the index. Row security would keep every search from using it, since the operator @@ is not leakproof; so
-- this runs as a role that reads four tables of all organizations and cannot sign in, and everything in it names the
-- organization. It answers ids, which mean nothing to whoever may not read their rows.
create function search_messages(
    viewer uuid, words text[], typing boolean, names text[], marks text[],
    since timestamptz, until timestamptz, before_at timestamptz, before_id uuid, most integer)
returns table (message_id uuid, highlight tsquery, language regconfig)
language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    tenant constant uuid := nullif(current_setting('parley.organization', true), '')::uuid;
    own search_index;
    open boolean;
    stemmed boolean;
    lexeme text;
    mark text;
    found_words text[];
    documents bigint;
    rarest bigint;
    clauses text[] := '{}';
    shown text[] := '{}';
    query tsquery;
    budget bigint;
    hits uuid[];
    enough boolean := false;
begin
    select * into own from search_index where organization_id = tenant;
    if not found then
        return;
    end if;
    rarest := own.documents;
    for place in 1 .. cardinality(words) loop
        open := typing and place = cardinality(words);
        stemmed := own.language <> 'simple' and open;
        for lexeme in
            select unnest(tsvector_to_array(to_tsvector(
                case when open then 'pg_catalog.simple' else own.language::regconfig end,
                translate(words[place], '<>', '  '))))
        loop
            found_words := array[case when stemmed then '~' else '' end || lexeme];
            documents := search_count(own, found_words[1], open);
            if documents = 0 then
                found_words := search_similar(own, found_words[1]);
                documents := (select sum(search_count(own, word, false)) from unnest(found_words) as word);
                open := false;
            end if;
            if coalesce(documents, 0) = 0 then
                return;
            end if;
            rarest := least(rarest, documents);
            clauses := clauses || (
                select '(' || string_agg(search_term(own.generation || ':' || word, open), ' | ') || ')'
                from unnest(found_words) as word);
            shown := shown || (
                select string_agg(search_term(ltrim(word, '~'), open), ' | ') from unnest(found_words) as word);
        end loop;
    end loop;
    if cardinality(words) > 0 and cardinality(clauses) = 0 then
        return;
    end if;
    for lexeme in select unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', name))) from unnest(names) as name
    loop
        rarest := least(rarest, search_count(own, '@' || lexeme, true));
        clauses := clauses || search_term(own.generation || ':@' || lexeme, true);
    end loop;
    foreach mark in array marks loop
        -- Conversations and contacts are too many to be counted, and short.
        rarest := least(rarest, case when mark ~ '^=[cp]' then 100 else search_count(own, mark, false) end);
        clauses := clauses || search_term(own.generation || ':' || mark, false);
    end loop;
    query := nullif(array_to_string(clauses, ' & '), '')::tsquery;
    -- Looking up costs as many rows as there are; coming across them, as many as lie between. At the root both are equal.
    budget := greatest(1000, ceil(sqrt(most::float * own.documents)));
    if query is null or rarest > budget then
        hits := array(
            select message_id
            from (
                select *
                from message_search
                where organization_id = tenant
                  and (created_at, message_id) < (before_at, before_id)
                  and created_at < until
                  and created_at >= since
                order by created_at desc, message_id desc
                limit case when query is not null then 2 * budget end) newest
            where (query is null or terms @@ query)
              and (audience = 'TEAM' or conversation_id in (
                  select conversation_id from participant where organization_id = tenant and member_id = viewer))
            order by created_at desc, message_id desc
            limit most);
        enough := query is null or cardinality(hits) >= most or not exists (
            select
            from message_search
            where organization_id = tenant
              and (created_at, message_id) < (before_at, before_id)
              and created_at < until
              and created_at >= since
            offset 2 * budget);
    end if;
    if not enough then
        hits := array(
            with found as materialized (
                select message_id, conversation_id, created_at, audience
                from message_search
                where organization_id = tenant and terms @@ query)
            select message_id
            from found
            where (created_at, message_id) < (before_at, before_id)
              and created_at < until
              and created_at >= since
              and (audience = 'TEAM' or conversation_id in (
                  select conversation_id from participant where organization_id = tenant and member_id = viewer))
            order by created_at desc, message_id desc
            limit most);
    end if;
    return query
        select hit, nullif(array_to_string(shown, ' | '), '')::tsquery, own.language::regconfig
        from unnest(hits) as hit;
end $$;

-- Contacts, by the words of their names. The organization itself leads each, as it has no index of contacts.
create function contact_terms(organization_id uuid, name text) returns tsvector
language sql immutable parallel safe
return (
    select array_to_tsvector(coalesce(array_agg(organization_id::text || ':' || term), '{}'))
    from unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', name))) as term
    where octet_length(term) <= 200);

alter table contact add column terms tsvector not null generated always as (contact_terms(organization_id, name)) stored;
create index contact_search_terms on contact using gin (terms) with (fastupdate = off);
create index contact_handle_text on contact_handle (organization_id, handle collate "C");
create index contact_handle_of on contact_handle (organization_id, contact_id);

-- Like search_messages, and for the same reason.
create function search_contacts(wanted text, before_id uuid, most integer) returns table (contact_id uuid)
language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    tenant constant uuid := nullif(current_setting('parley.organization', true), '')::uuid;
    query constant tsquery := (
        select string_agg(search_term(tenant || ':' || term, true), ' & ')
        from unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', wanted))) as term);
    hits uuid[];
begin
    -- What many contacts have is come across among the newest; what few have is looked up.
    hits := array(
        select id
        from (
            select id, terms
            from contact
            where organization_id = tenant and (before_id is null or id < before_id)
            order by id desc
            limit 1000) newest
        where terms @@ query or exists (
            select
            from contact_handle
            where organization_id = tenant and contact_id = newest.id and starts_with(handle, wanted))
        order by id desc
        limit most);
    if cardinality(hits) < most then
        hits := array(
            select id
            from (
                select id from contact where organization_id = tenant and terms @@ query
                union
                select contact_id
                from contact_handle
                where organization_id = tenant
                  and handle collate "C" >= wanted
                  and handle collate "C" < wanted || U&'\+10FFFF') matching
            where before_id is null or id < before_id
            order by id desc
            limit most);
    end if;
    return query select hit from unnest(hits) as hit;
    if cardinality(hits) = 0 and before_id is null and exists (select from pg_extension where extname = 'pg_trgm') then
        return query
            select id
            from (select id, name from contact where organization_id = tenant and name % wanted limit 200) alike
            order by similarity(name, wanted) desc, id desc
            limit most;
    end if;
end $$;

do $$
begin
    create extension if not exists pg_trgm with schema public;
exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise warning 'the extension pg_trgm cannot be created here: search will not forgive typing errors';
end $$;
do $$
begin
    if exists (select from pg_extension where extname = 'pg_trgm') then
        create index search_word_similar on search_word using gin (word gin_trgm_ops) where word !~ '^[=@]';
        create index contact_similar on contact using gin (name gin_trgm_ops);
    end if;
end $$;

-- The inbox: what its filters ask for stands beside its order, in the row that a message moves anyway.
alter table inbox no force row level security;
alter table conversation no force row level security;
alter table inbox
    add column status text not null default 'OPEN',
    -- Zeroes for nobody: a list of those that are null could not be read in the order of an index.
    add column assignee_id uuid not null default '00000000-0000-0000-0000-000000000000',
    add column audience text not null default 'TEAM';
update inbox
set status = conversation.status,
    assignee_id = coalesce(conversation.assignee_id, '00000000-0000-0000-0000-000000000000'),
    audience = case when conversation.kind in ('DIRECT', 'GROUP') then 'PARTICIPANTS' else 'TEAM' end
from conversation
where conversation.organization_id = inbox.organization_id and conversation.id = inbox.conversation_id;
alter table inbox force row level security;
alter table conversation force row level security;
-- Lists of several statuses are merged from as many beginnings.
drop index inbox_order;
create index inbox_status on inbox (organization_id, status, updated_at desc, conversation_id desc)
    where audience = 'TEAM';
create index inbox_assignee on inbox (organization_id, assignee_id, status, updated_at desc, conversation_id desc)
    where audience = 'TEAM';

do $$
declare
    name text;
begin
    foreach name in array array['search_index', 'message_search', 'search_word'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
    foreach name in array array[
        'search_index', 'message_search', 'search_word', 'participant', 'contact', 'contact_handle'] loop
        execute format('create policy search_reads on %I for select to parley_search using (true)', name);
    end loop;
end $$;
grant select, insert, update, delete on search_index, message_search, search_word to parley_app;
grant usage on sequence search_generation to parley_app;
grant select on search_index, message_search, search_word, participant to parley_search;
grant select (organization_id, id, name, terms) on contact to parley_search;
grant select (organization_id, handle, contact_id) on contact_handle to parley_search;

-- The platform learns which organizations there are, so that their indexes can be kept.
create policy platform_lists on organization for select to parley_platform using (true);
grant select (organization_id) on organization to parley_platform;

grant create on schema public to parley_search;
alter function search_messages owner to parley_search;
alter function search_contacts owner to parley_search;
revoke create on schema public from parley_search;
revoke all on function search_messages, search_contacts from public;
grant execute on function search_messages, search_contacts to parley_app;

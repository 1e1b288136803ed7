-- The roles that organizations make. Those that are built in are in no table.
create table role (
    organization_id uuid not null,
    key text not null,
    name text not null,
    permissions text[] not null,
    own_office_only boolean not null,
    primary key (organization_id, key)
);
create index member_role on member (organization_id, role);

create table office (
    organization_id uuid not null,
    id uuid not null,
    name text not null,
    primary key (organization_id, id)
);
create table office_member (
    organization_id uuid not null,
    office_id uuid not null,
    member_id uuid not null,
    primary key (organization_id, office_id, member_id)
);
create index office_of_member on office_member (organization_id, member_id, office_id);

create table team (
    organization_id uuid not null,
    id uuid not null,
    name text not null,
    primary key (organization_id, id)
);
create table team_member (
    organization_id uuid not null,
    team_id uuid not null,
    member_id uuid not null,
    primary key (organization_id, team_id, member_id)
);
create index team_of_member on team_member (organization_id, member_id, team_id);

-- The transaction that last changed what the member may do or see: whoever resumes from before it begins anew.
alter table member add column access_changed xid8 not null default '0';

-- Null is the organization as a whole. In the inbox it is zeroes: its index is read office by office.
alter table channel add column office_id uuid;
alter table conversation add column office_id uuid;
alter table inbox add column office_id uuid not null default '00000000-0000-0000-0000-000000000000';
create index conversation_office on conversation (organization_id, office_id) where office_id is not null;
create index conversation_contact on conversation (organization_id, contact_id) where contact_id is not null;
-- For those who are bound to offices, as inbox_status is for all others.
create index inbox_office on inbox (organization_id, office_id, status, updated_at desc, conversation_id desc)
    where audience = 'TEAM';

do $$
declare
    name text;
begin
    foreach name in array array['role', 'office', 'office_member', 'team', 'team_member'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
end $$;
grant update (office_id) on channel to parley_app;
grant select, insert, update, delete on role, office, office_member, team, team_member to parley_app;

-- The ways to the index, for viewers who are bound to offices: null is for those who are not. What they see is looked up for
-- each of the few rows that are left, in the conversation as it is now, so that moving one rewrites nothing.
create policy search_reads on conversation for select to parley_search using (true);
grant select (organization_id, id, contact_id, office_id) on conversation to parley_search;

create function search_messages(
    viewer uuid, offices uuid[], words text[], typing boolean, names text[], marks text[],
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
              and case when audience = 'TEAM'
                  then offices is null or exists (
                      select
                      from conversation
                      where organization_id = tenant
                        and id = conversation_id
                        and (office_id is null or office_id = any (offices)))
                  else conversation_id in (
                      select conversation_id from participant where organization_id = tenant and member_id = viewer)
                  end
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
              and case when audience = 'TEAM'
                  then offices is null or exists (
                      select
                      from conversation
                      where organization_id = tenant
                        and id = conversation_id
                        and (office_id is null or office_id = any (offices)))
                  else conversation_id in (
                      select conversation_id from participant where organization_id = tenant and member_id = viewer)
                  end
            order by created_at desc, message_id desc
            limit most);
    end if;
    return query
        select hit, nullif(array_to_string(shown, ' | '), '')::tsquery, own.language::regconfig
        from unnest(hits) as hit;
end $$;

create function search_contacts(wanted text, offices uuid[], before_id uuid, most integer) returns table (contact_id uuid)
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
        where (terms @@ query or exists (
            select
            from contact_handle
            where organization_id = tenant and contact_id = newest.id and starts_with(handle, wanted)))
          and (offices is null or exists (
            select
            from conversation
            where organization_id = tenant
              and conversation.contact_id = newest.id
              and (office_id is null or office_id = any (offices))))
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
            where (before_id is null or id < before_id)
              and (offices is null or exists (
            select
            from conversation
            where organization_id = tenant
              and conversation.contact_id = matching.id
              and (office_id is null or office_id = any (offices))))
            order by id desc
            limit most);
    end if;
    return query select hit from unnest(hits) as hit;
    if cardinality(hits) = 0 and before_id is null and exists (select from pg_extension where extname = 'pg_trgm') then
        return query
            select id
            from (select id, name from contact where organization_id = tenant and name % wanted limit 200) alike
            where (offices is null or exists (
            select
            from conversation
            where organization_id = tenant
              and conversation.contact_id = alike.id
              and (office_id is null or office_id = any (offices))))
            order by similarity(name, wanted) desc, id desc
            limit most;
    end if;
end $$;

-- Nodes of the version before ask without offices. They know of none.
grant create on schema public to parley_search;
alter function search_messages(uuid, uuid[], text[], boolean, text[], text[], timestamptz, timestamptz, timestamptz, uuid, integer)
    owner to parley_search;
alter function search_contacts(text, uuid[], uuid, integer) owner to parley_search;
revoke create on schema public from parley_search;
revoke all on function
    search_messages(uuid, uuid[], text[], boolean, text[], text[], timestamptz, timestamptz, timestamptz, uuid, integer),
    search_contacts(text, uuid[], uuid, integer)
    from public;
grant execute on function
    search_messages(uuid, uuid[], text[], boolean, text[], text[], timestamptz, timestamptz, timestamptz, uuid, integer),
    search_contacts(text, uuid[], uuid, integer)
    to parley_app;
drop function search_messages(uuid, text[], boolean, text[], text[], timestamptz, timestamptz, timestamptz, uuid, integer);
drop function search_contacts(text, uuid, integer);
create function search_messages(
    viewer uuid, words text[], typing boolean, names text[], marks text[],
    since timestamptz, until timestamptz, before_at timestamptz, before_id uuid, most integer)
returns table (message_id uuid, highlight tsquery, language regconfig)
language sql stable rows 50
as 'select * from search_messages(
    viewer, null::uuid[], words, typing, names, marks, since, until, before_at, before_id, most)';
create function search_contacts(wanted text, before_id uuid, most integer) returns table (contact_id uuid)
language sql stable rows 50
as 'select * from search_contacts(wanted, null::uuid[], before_id, most)';

-- A mistyped name is compared with the part of a name that is most like it, instead of with all of it: a first name is found
-- in whole names, and names that merely begin alike are no longer looked at one by one.
create or replace function search_contacts(wanted text, offices uuid[], before_id uuid, most integer) returns table (contact_id uuid)
language plpgsql stable security definer rows 50
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
set pg_trgm.word_similarity_threshold = 0.45
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
            from (select id, name from contact where organization_id = tenant and name %> wanted limit 200) alike
            where (offices is null or exists (
            select
            from conversation
            where organization_id = tenant
              and conversation.contact_id = alike.id
              and (office_id is null or office_id = any (offices))))
            order by word_similarity(wanted, name) desc, id desc
            limit most;
    end if;
end $$;

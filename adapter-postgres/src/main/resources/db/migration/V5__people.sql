-- Who of the team is connected with whom. The two are kept in the order of their ids, so that the key is the promise:
-- one row for each two, whoever asked.
create table connection (
    organization_id uuid not null,
    first_id uuid not null,
    second_id uuid not null,
    state text not null,
    requested_by uuid not null,
    since timestamptz not null,
    primary key (organization_id, first_id, second_id),
    check (first_id < second_id),
    check (requested_by in (first_id, second_id))
);
create unique index connection_of_second on connection (organization_id, second_id, first_id);

-- What a member has begun to write; nobody else ever reads it.
create table draft (
    organization_id uuid not null,
    member_id uuid not null,
    conversation_id uuid not null,
    text text not null,
    reply_to uuid,
    after_seq bigint not null, -- a later message of the member's in the conversation makes it obsolete
    updated_at timestamptz not null,
    primary key (organization_id, member_id, conversation_id)
);
create index draft_newest on draft (organization_id, member_id, updated_at desc, conversation_id desc);

-- When a member was last there. A table of its own: it changes often, and the member's row is locked by assignments.
create table last_seen (
    organization_id uuid not null,
    member_id uuid not null,
    at timestamptz not null,
    primary key (organization_id, member_id)
) with (fillfactor = 80);

-- Names as they are looked for: in lower case, by the application, and compared byte by byte. Comparing so is leakproof,
-- which "like" and lower() are not, and only then can an index be used under row security. The default serves nodes of
-- the version before.
alter table member add column search_name text collate "C" not null default '';
-- Whoever migrates need not be a superuser, and nobody's policy lets the owner see rows.
alter table member no force row level security;
update member set search_name = lower(name);
alter table member force row level security;
create index member_by_name on member (organization_id, search_name);
create index member_by_email on member (organization_id, (email collate "C"));

do $$
declare
    name text;
begin
    foreach name in array array['connection', 'draft', 'last_seen'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
end $$;

grant select, insert, update, delete on connection, draft to parley_app;
grant select, insert, update on last_seen to parley_app;

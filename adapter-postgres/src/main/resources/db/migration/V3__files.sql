-- Files of conversations; their contents are elsewhere, under the same ids.

create table file (
    organization_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    uploader_id uuid not null,
    name text not null,
    type text not null,
    size bigint not null,
    width integer,
    height integer,
    thumbnail boolean not null,
    sha256 text not null,
    scan text not null,
    message_id uuid,
    created_at timestamptz not null,
    primary key (organization_id, id)
);
create index file_of_message on file (organization_id, message_id) where message_id is not null;
create index file_quarantined on file (organization_id, id) where scan = 'QUARANTINED';

-- Contents that no message carries: announced before they are written, so that a crash leaves none that nobody knows of.
create table loose_file (
    organization_id uuid not null,
    file_id uuid not null,
    due_at timestamptz not null,
    awaits_scan boolean not null default false,
    primary key (organization_id, file_id)
);
create index loose_file_due on loose_file (due_at);
create index loose_file_awaits_scan on loose_file (organization_id) where awaits_scan;

do $$
declare
    name text;
begin
    foreach name in array array['file', 'loose_file']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
end $$;

grant select, insert, delete on file, loose_file to parley_app;
grant update (message_id, scan) on file to parley_app;
grant update (due_at, awaits_scan) on loose_file to parley_app;

-- The platform learns which organizations have something to do, never what.
create policy platform_sees_loose_files on loose_file for select to parley_platform using (true);
grant select (organization_id, due_at, awaits_scan) on loose_file to parley_platform;

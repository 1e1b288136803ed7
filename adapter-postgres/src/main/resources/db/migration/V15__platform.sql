-- Those who run the server: their organizations, who may act for whom, and how an organization goes.

-- Sealed anew when their key is retired.
grant update (sealed_secrets) on channel to parley_app;

alter table organization add column suspended_at timestamptz;
grant update (suspended_at) on organization to parley_app;
grant select (name, created_at, suspended_at) on organization to parley_platform;

-- An administrator of the server who acts for the member.
alter table session add column impersonated_by text;

-- Members who run the server, beside being members of their organization.
create table administrator (
    organization_id uuid not null,
    member_id uuid not null,
    primary key (organization_id, member_id)
);
alter table administrator enable row level security;
alter table administrator force row level security;
create policy platform on administrator to parley_platform using (true) with check (true);
grant select, insert, delete on administrator to parley_platform;

-- Only this role removes an organization: it sees and removes the rows of the one that is named, in every table there is.
do $$
declare
    name text;
begin
    for name in
        select c.relname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
        where n.nspname = 'public' and c.relkind in ('r', 'p')
    loop
        execute format($policy$
            create policy erasing on %I to parley_eraser
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
        execute format('grant select, delete on %I to parley_eraser', name);
    end loop;
end $$;

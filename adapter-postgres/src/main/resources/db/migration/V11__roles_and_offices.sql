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

do $$
declare
    name text;
begin
    foreach name in array array['role'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
end $$;
grant select, insert, update, delete on role to parley_app;

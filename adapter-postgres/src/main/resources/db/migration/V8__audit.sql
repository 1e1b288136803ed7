-- What happened to who gets in and what they may do. Written once: nobody may change or remove a row, not even by mistake.
create table audit_entry (
    organization_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    act text not null,
    subject text not null,
    details jsonb not null,
    address text not null,
    device text not null,
    primary key (organization_id, id)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_organization on audit_entry to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert on audit_entry to parley_app;

-- The keys of roles, as they are written everywhere else. Whoever migrates need not be a superuser.
alter table member no force row level security;
update member set role = lower(role) where role <> lower(role);
alter table member force row level security;

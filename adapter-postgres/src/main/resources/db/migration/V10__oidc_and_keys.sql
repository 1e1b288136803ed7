-- With what programs act for members. Of the key itself only a hash is kept.
create table api_key (
    organization_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    scopes text[] not null,
    hash text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    primary key (organization_id, id),
    foreign key (organization_id, member_id) references member on delete cascade
);
create index api_key_of_member on api_key (organization_id, member_id, id);

alter table api_key enable row level security;
alter table api_key force row level security;
create policy own_organization on api_key to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, update (last_used_at), delete on api_key to parley_app;

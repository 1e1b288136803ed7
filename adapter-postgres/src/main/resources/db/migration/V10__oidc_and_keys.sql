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

-- Who members are to providers that they sign in with.
create table linked_identity (
    organization_id uuid not null,
    member_id uuid not null,
    provider text not null,
    issuer text not null,
    subject text not null,
    linked_at timestamptz not null,
    primary key (organization_id, member_id, provider),
    foreign key (organization_id, member_id) references member on delete cascade
);
-- Across organizations, on purpose: an identity alone says who signs in.
create unique index linked_once on linked_identity (issuer, subject);

alter table linked_identity enable row level security;
alter table linked_identity force row level security;
create policy own_organization on linked_identity to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, delete on linked_identity to parley_app;
create policy platform_signs_in on linked_identity for select to parley_platform using (true);
grant select (organization_id, member_id, issuer, subject) on linked_identity to parley_platform;

-- Tokens that work once and were used, of no organization: whose they are is not known yet. Only hashes, and only as long
-- as they would be good.
create table spent_token (
    hash text primary key,
    expires_at timestamptz not null
);
create index spent_token_expiry on spent_token (expires_at);

alter table spent_token enable row level security;
alter table spent_token force row level security;
create policy platform on spent_token to parley_platform using (true) with check (true);
-- update: only to lock what is forgotten
grant select, insert, update, delete on spent_token to parley_platform;

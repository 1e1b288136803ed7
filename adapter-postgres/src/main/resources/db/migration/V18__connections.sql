-- The life of a connection: what a channel was told besides its secrets, how it is, when to look after it, and its end.
alter table channel
    add column settings jsonb not null default '{}',
    add column health text not null default 'CONNECTED',
    add column worries jsonb not null default '[]',
    add column valid_until timestamptz,
    add column checked_at timestamptz,
    add column heard_at timestamptz,
    add column due_at timestamptz not null default '-infinity',
    add column templates_at timestamptz,
    add column removed_at timestamptz,
    -- Platforms tell some things about the business that several accounts belong to.
    add column business_account text generated always as (settings ->> 'businessAccount') stored;

-- A channel that was removed keeps its conversations, but its account may be connected anew, by whomever it belongs to.
drop index channel_route;
create unique index channel_route on channel (type, account) where removed_at is null;
create index channel_business on channel (business_account) where business_account is not null and removed_at is null;
create index channel_due on channel (due_at) where removed_at is null;

grant update (name, settings, health, worries, valid_until, checked_at, heard_at, due_at, templates_at, removed_at)
    on channel to parley_app;

grant select (business_account, due_at, removed_at) on channel to parley_platform;
create policy platform_claims on channel for update to parley_platform using (true) with check (true);
grant update (due_at) on channel to parley_platform;

-- What a platform has approved, as of the last look and what it said since.
create table message_template (
    organization_id uuid not null references organization,
    channel_id uuid not null,
    name text not null,
    language text not null,
    id text not null,
    category text not null,
    status text not null,
    sections jsonb not null,
    primary key (organization_id, channel_id, name, language),
    foreign key (organization_id, channel_id) references channel
);

alter table message_template enable row level security;
alter table message_template force row level security;
create policy own_organization on message_template to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, update, delete on message_template to parley_app;
create policy erasing on message_template to parley_eraser
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, delete on message_template to parley_eraser;

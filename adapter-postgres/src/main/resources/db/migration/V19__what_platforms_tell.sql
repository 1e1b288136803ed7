-- What was done to a message of a contact before the message itself came: platforms do not keep the order.
create table early_change (
    organization_id uuid not null,
    channel_id uuid not null,
    platform_id text not null,
    kind text not null, -- 'edited', 'deleted' or 'reacted'
    content text not null, -- the new text, or the emoji; empty for none
    changed_at timestamptz not null,
    place bigint not null generated always as identity,
    primary key (organization_id, channel_id, platform_id, kind, changed_at)
);
alter table early_change enable row level security;
alter table early_change force row level security;
create policy own_organization on early_change to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
create policy erasing on early_change to parley_eraser
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, delete on early_change to parley_app;
grant select, delete on early_change to parley_eraser;

-- Whether a contact wants advertising; they say so at their platform.
alter table contact add column wants_marketing boolean not null default true;
alter table contact add column wants_marketing_since timestamptz;
grant update (wants_marketing, wants_marketing_since) on contact to parley_app;

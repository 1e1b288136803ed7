-- From which networks an organization's members get in; no row lets them in from everywhere.
create table address_range (
    organization_id uuid not null references organization,
    ordinal integer not null,
    range text not null,
    note text not null,
    primary key (organization_id, ordinal)
);

alter table address_range enable row level security;
alter table address_range force row level security;
create policy own_organization on address_range to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, delete on address_range to parley_app;

-- Who has to be where to sign in; no row lets everybody sign in anywhere.
create table place_rules (
    organization_id uuid not null references organization,
    enforced boolean not null,
    roles text[] not null,
    primary key (organization_id)
);

alter table place_rules enable row level security;
alter table place_rules force row level security;
create policy own_organization on place_rules to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, update on place_rules to parley_app;

create table place (
    organization_id uuid not null references organization,
    ordinal integer not null,
    name text not null,
    latitude double precision not null,
    longitude double precision not null,
    radius_meters integer not null,
    primary key (organization_id, ordinal)
);

alter table place enable row level security;
alter table place force row level security;
create policy own_organization on place to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, delete on place to parley_app;

-- Whose whereabouts were looked at when they signed in, coarsely, and not for ever.
create table location_check (
    organization_id uuid not null references organization,
    id uuid not null,
    at timestamptz not null,
    member_id uuid not null,
    result text not null,
    latitude double precision,
    longitude double precision,
    place text,
    distance_meters integer,
    primary key (organization_id, id)
);

create index location_check_by_time on location_check (organization_id, at);
alter table location_check enable row level security;
alter table location_check force row level security;
create policy own_organization on location_check to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, delete on location_check to parley_app;

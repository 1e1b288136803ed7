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

-- What organizations decide for themselves; one that has no row wants the standard.
-- Not in the table organization: that row is written whenever a conversation is opened.

create table organization_settings (
    organization_id uuid primary key references organization,
    word_policy text not null,
    words text[] not null
);

alter table organization_settings enable row level security;
alter table organization_settings force row level security;
create policy own_organization on organization_settings to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);

grant select, insert, update on organization_settings to parley_app;
grant update (name) on organization to parley_app;

-- Members who may do nothing any more keep their row: what they wrote stays theirs.
alter table member add column deactivated_at timestamptz;

-- What is known of members besides what every request reads. Missing as long as nobody said anything.
create table member_profile (
    organization_id uuid not null,
    member_id uuid not null,
    title text not null default '',
    about text not null default '',
    time_zone text,
    locale text,
    skills text[] not null default '{}',
    avatar_id uuid,
    avatar_type text,
    last_sign_in_at timestamptz,
    primary key (organization_id, member_id),
    foreign key (organization_id, member_id) references member
);

create table member_preferences (
    organization_id uuid not null,
    member_id uuid not null,
    language text,
    theme text not null,
    silenced text[] not null,
    primary key (organization_id, member_id),
    foreign key (organization_id, member_id) references member
);

-- Deactivated members whose work is still to be handed over: a crash in the middle of it leaves the row.
create table departure (
    organization_id uuid not null,
    member_id uuid not null,
    primary key (organization_id, member_id),
    foreign key (organization_id, member_id) references member
);

do $$
declare
    name text;
begin
    foreach name in array array['member_profile', 'member_preferences', 'departure']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
end $$;

grant select, insert, update on member_profile, member_preferences to parley_app;
grant select, insert, delete on departure to parley_app;

-- The platform learns which organizations have something to do, never what.
create policy platform_sees_departures on departure for select to parley_platform using (true);
grant select (organization_id) on departure to parley_platform;

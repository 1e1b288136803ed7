-- From where and with what each sign-in is used, and when it was last.
alter table session
    add column address text not null default '',
    add column device text not null default '',
    add column last_used_at timestamptz not null default now();
create index session_alive on session (organization_id, member_id) where not ended;

-- Failed attempts to sign in, under keyed hashes: nobody can read from here who was tried, or from where. It belongs to
-- no organization, since whoever fails may not belong to one.
create table sign_in_attempt (
    key text primary key,
    failed_at timestamptz[] not null,
    changed_at timestamptz not null
);
create index sign_in_attempt_age on sign_in_attempt (changed_at);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy platform on sign_in_attempt to parley_platform using (true) with check (true);
grant select, insert, update, delete on sign_in_attempt to parley_platform;

-- What lets a member do one thing once: choose a new password, give the second factor. Only hashes.
create table one_time_grant (
    organization_id uuid not null,
    id uuid not null,
    purpose text not null,
    member_id uuid not null,
    token_hash text not null,
    expires_at timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id, member_id) references member
);
create index one_time_grant_age on one_time_grant (organization_id, expires_at);

create table invitation (
    organization_id uuid not null,
    id uuid not null,
    name text not null,
    email text not null,
    role text not null,
    token_hash text not null,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (organization_id, id),
    foreign key (organization_id, invited_by) references member
);
create unique index invitation_email on invitation (organization_id, email);

create table second_factor (
    organization_id uuid not null,
    member_id uuid not null,
    sealed_secret text not null,
    confirmed boolean not null,
    last_step bigint not null, -- the last 30 seconds whose code was used
    recovery_hashes text[] not null,
    primary key (organization_id, member_id),
    foreign key (organization_id, member_id) references member
);

do $$
declare
    name text;
begin
    foreach name in array array['one_time_grant', 'invitation', 'second_factor']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
        execute format('grant select, insert, update, delete on %I to parley_app', name);
    end loop;
end $$;

-- Every table belongs to an organization: its id leads every key, and row security (at the end) enforces it.
-- Ids come from the application. The two roles are made by Roles.java, since roles belong to the whole cluster.

create table organization (
    organization_id uuid primary key,
    name text not null,
    created_at timestamptz not null,
    last_number bigint not null default 0
) with (fillfactor = 70);

create table member (
    organization_id uuid not null references organization,
    id uuid not null,
    name text not null,
    email text not null,
    role text not null,
    availability text not null,
    capacity integer not null,
    password_hash text not null,
    primary key (organization_id, id)
);
-- Across organizations, on purpose: an address alone says who signs in.
create unique index sign_in_name on member (email);

create table session (
    organization_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    current_token_hash text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended boolean not null,
    primary key (organization_id, id),
    foreign key (organization_id, member_id) references member
);

create table channel (
    organization_id uuid not null references organization,
    id uuid not null,
    type text not null,
    account text not null,
    name text not null,
    sealed_secrets text not null,
    primary key (organization_id, id)
);
-- Across organizations, on purpose: a webhook names the account and nothing else.
create unique index channel_route on channel (type, account);

create table unrecognised (
    organization_id uuid not null,
    channel_id uuid not null,
    key text not null,
    account text not null,
    kind text not null,
    raw text not null, -- not jsonb, which cannot hold every JSON: \u0000 is refused
    kept_at timestamptz not null,
    primary key (organization_id, channel_id, key)
);

create table contact (
    organization_id uuid not null references organization,
    id uuid not null,
    name text not null,
    created_at timestamptz not null,
    primary key (organization_id, id)
);

create table contact_handle (
    organization_id uuid not null,
    channel_id uuid not null,
    handle text not null,
    contact_id uuid not null,
    primary key (organization_id, channel_id, handle),
    foreign key (organization_id, channel_id) references channel,
    foreign key (organization_id, contact_id) references contact
);

-- Changes with every message. No index may name a column that does (last_seq, last_message_*, updated_at,
-- last_wrote_at), so that these updates stay within the page (HOT). The inbox has the order of the list instead.
create table conversation (
    organization_id uuid not null,
    id uuid not null,
    number bigint not null,
    kind text not null,
    status text not null,
    priority text not null,
    subject text,
    contact_id uuid,
    contact_name text,
    channel_id uuid,
    channel_type text,
    handle text,
    last_wrote_at timestamptz,
    assignee_id uuid,
    assignee_name text,
    last_seq bigint not null,
    last_message_id uuid,
    last_message_seq bigint,
    last_message_text text,
    last_message_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (organization_id, id)
) with (fillfactor = 70);
create unique index conversation_number on conversation (organization_id, number);
create unique index conversation_open on conversation (organization_id, contact_id, channel_id)
    where contact_id is not null and status <> 'CLOSED';
create index conversation_load on conversation (organization_id, assignee_id)
    where assignee_id is not null and status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS');

-- A conversation's place in the list, in a row so narrow that moving it is cheap.
create table inbox (
    organization_id uuid not null,
    conversation_id uuid not null,
    updated_at timestamptz not null,
    primary key (organization_id, conversation_id)
) with (fillfactor = 70);
create index inbox_order on inbox (organization_id, updated_at desc, conversation_id desc);

create table read_mark (
    organization_id uuid not null,
    conversation_id uuid not null,
    member_id uuid not null,
    seq bigint not null,
    primary key (organization_id, conversation_id, member_id)
) with (fillfactor = 70);

-- No foreign keys on the hot path: whoever writes here has locked the conversation.
create table message (
    organization_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    seq bigint not null,
    author_kind text not null,
    author_id uuid,
    author_name text not null,
    content_kind text not null, -- 'text', or the platform's word with 'unsupported:' in front
    content text not null,
    reply_to uuid,
    client_id text,
    channel_id uuid,
    platform_id text,
    status text not null,
    failure_code text,
    failure_explanation text,
    failure_platform_code text,
    created_at timestamptz not null,
    primary key (organization_id, id)
) with (fillfactor = 85);
create unique index message_seq on message (organization_id, conversation_id, seq) include (author_id);
create unique index message_client on message (organization_id, conversation_id, author_id, client_id)
    where client_id is not null;
create unique index message_platform on message (organization_id, channel_id, platform_id)
    where platform_id is not null;

create table note (
    organization_id uuid not null,
    conversation_id uuid not null,
    seq bigint not null,
    id uuid not null,
    author_kind text not null,
    author_id uuid,
    author_name text not null,
    text text not null,
    visibility text not null,
    created_at timestamptz not null,
    primary key (organization_id, conversation_id, seq)
);

-- xact and ordinal are the place in the feed: readers see only what no unfinished transaction can precede.
create table event (
    organization_id uuid not null,
    conversation_id uuid not null,
    seq bigint not null,
    xact xid8 not null default pg_current_xact_id(),
    ordinal integer not null,
    name text not null,
    version integer not null,
    payload text not null,
    happened_at timestamptz not null,
    primary key (organization_id, conversation_id, seq)
);
create unique index event_feed on event (organization_id, xact, ordinal);

create table delivery (
    organization_id uuid not null,
    message_id uuid not null,
    conversation_id uuid not null,
    place bigint not null generated always as identity, -- ascends within a conversation, which is locked meanwhile
    channel_id uuid not null,
    handle text not null,
    attempts integer not null,
    attempt_open_since timestamptz,
    primary key (organization_id, message_id)
);
create index delivery_lane on delivery (organization_id, conversation_id, place);

create table outbox_lane (
    organization_id uuid not null,
    conversation_id uuid not null,
    due_at timestamptz not null,
    leased_until timestamptz,
    epoch bigint not null default 0,
    primary key (organization_id, conversation_id)
);
create index outbox_lane_due on outbox_lane (due_at);
-- One sequence for all lanes: an epoch must not come again when a lane is removed and made anew.
create sequence lane_epoch;

create table early_report (
    organization_id uuid not null,
    channel_id uuid not null,
    platform_id text not null,
    status text not null,
    reported_at timestamptz not null,
    place bigint not null generated always as identity,
    account text not null,
    reference text not null,
    failure_code text,
    failure_explanation text,
    failure_platform_code text,
    primary key (organization_id, channel_id, platform_id, status, reported_at)
);

create table replay (
    organization_id uuid not null,
    credential text not null,
    key text not null,
    body_hash text not null,
    status integer not null,
    body text not null,
    answered_at timestamptz not null,
    primary key (organization_id, credential, key)
);

-- The one table without an organization: what could not be read does not say whose it is.
create table parked_webhook (
    id uuid primary key,
    type text not null,
    body bytea not null,
    body_hash bytea not null generated always as (sha256(body)) stored,
    why text not null,
    received_at timestamptz not null
);
create unique index parked_once on parked_webhook (type, body_hash);

do $$
declare
    name text;
begin
    foreach name in array array[
        'organization', 'member', 'session', 'channel', 'unrecognised', 'contact', 'contact_handle', 'conversation',
        'inbox', 'read_mark', 'message', 'note', 'event', 'delivery', 'outbox_lane', 'early_report', 'replay']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        -- nullif: once set in a session, the setting is '' and not null after the transaction
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
end $$;

grant select, insert on
    organization, member, session, channel, unrecognised, contact, contact_handle, conversation, inbox, read_mark,
    message, note, event, delivery, outbox_lane, early_report, replay
    to parley_app;
grant update (last_number) on organization to parley_app;
grant update on member, session, conversation, inbox, read_mark, message, delivery, outbox_lane to parley_app;
grant delete on delivery, outbox_lane, early_report, replay to parley_app;

-- The platform learns where to go, never what is there.
alter table parked_webhook enable row level security;
alter table parked_webhook force row level security;
create policy platform on parked_webhook to parley_platform using (true) with check (true);
grant select, insert, delete on parked_webhook to parley_platform;

create policy platform_signs_in on member for select to parley_platform using (true);
grant select (organization_id, id, email) on member to parley_platform;

create policy platform_routes on channel for select to parley_platform using (true);
grant select (organization_id, id, type, account) on channel to parley_platform;

create policy platform_sees_lanes on outbox_lane for select to parley_platform using (true);
create policy platform_leases_lanes on outbox_lane for update to parley_platform using (true) with check (true);
grant select, update (leased_until, epoch) on outbox_lane to parley_platform;
grant usage on sequence lane_epoch to parley_platform;

-- Deliveries in full: terms, parts, pauses, fair shares, and when reply windows are to be looked at.

alter table delivery
    add column by_hand boolean not null default true,
    add column when_closed text not null default 'FAIL',
    add column queued_at timestamptz not null default now(),
    add column held boolean not null default false;

-- A lane knows its channel, so that a claim gives each channel its share, and none while it pauses.
alter table outbox_lane add column channel_id uuid;
update outbox_lane lane set channel_id = (
    select channel_id
    from conversation
    where conversation.organization_id = lane.organization_id and conversation.id = lane.conversation_id);
alter table outbox_lane alter column channel_id set not null;
create index outbox_lane_of_channel on outbox_lane (organization_id, channel_id, due_at);
create index outbox_lane_in_work on outbox_lane (organization_id, channel_id) where leased_until is not null;
drop index outbox_lane_due;

-- The parts in which a message is sent; no row for one that is sent whole.
create table message_part (
    organization_id uuid not null,
    message_id uuid not null,
    number integer not null,
    last boolean not null,
    channel_id uuid not null,
    status text not null,
    platform_id text,
    primary key (organization_id, message_id, number)
);
create unique index message_part_platform on message_part (organization_id, channel_id, platform_id)
    where platform_id is not null;

create table channel_pause (
    organization_id uuid not null,
    channel_id uuid not null,
    paused_until timestamptz not null,
    primary key (organization_id, channel_id)
);

create table reply_timer (
    organization_id uuid not null,
    conversation_id uuid not null,
    due_at timestamptz not null,
    stage text not null,
    primary key (organization_id, conversation_id)
);
create index reply_timer_due on reply_timer (due_at);

-- Messages that failed, the last one first.
create index message_failed on message (organization_id, id) where status = 'FAILED';

do $$
declare
    name text;
begin
    foreach name in array array['message_part', 'channel_pause', 'reply_timer']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
        execute format('grant select, insert, update, delete on %I to parley_app', name);
        execute format($policy$
            create policy erasing on %I to parley_eraser
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
        execute format('grant select, delete on %I to parley_eraser', name);
    end loop;
end $$;

create policy platform_sees_pauses on channel_pause for select to parley_platform using (true);
grant select on channel_pause to parley_platform;
create policy platform_sees_timers on reply_timer for select to parley_platform using (true);
grant select (organization_id, conversation_id, due_at) on reply_timer to parley_platform;

-- Kinds of conversations, participants, receipts, edits, deletions and reactions.
-- Row security binds the owner of these tables too; what is filled in here concerns all organizations.
alter table conversation no force row level security;
alter table message no force row level security;
alter table read_mark no force row level security;
alter table event no force row level security;

-- messages: how many it has ever had. Unread is a difference of two such numbers; nobody counts rows.
alter table conversation
    add column messages bigint not null default 0,
    add column participants integer not null default 0,
    add column owner_id uuid,
    add column avatar_id uuid,
    add column pair_low uuid,
    add column pair_high uuid;
-- Two members have one direct conversation.
create unique index conversation_direct on conversation (organization_id, pair_low, pair_high)
    where pair_low is not null;

-- ordinal: the message is its conversation's so-manieth.
alter table message
    add column ordinal bigint not null default 0,
    add column spans text,
    add column attachments text,
    add column flagged boolean not null default false,
    add column edited_at timestamptz,
    add column deleted_at timestamptz;
update message
set ordinal = numbered.ordinal
from (select organization_id, id, row_number() over (partition by organization_id, conversation_id order by seq) as ordinal
      from message) numbered
where message.organization_id = numbered.organization_id and message.id = numbered.id;
update conversation
set messages = counted.messages
from (select organization_id, conversation_id, count(*) as messages from message group by 1, 2) counted
where conversation.organization_id = counted.organization_id and conversation.id = counted.conversation_id;

-- messages: how many of the conversation's messages are not unread to the member: those up to the mark, and their own.
alter table read_mark
    add column messages bigint not null default 0,
    add column delivered bigint not null default 0;
insert into read_mark (organization_id, conversation_id, member_id, seq)
select distinct organization_id, conversation_id, author_id, 0
from message
where author_kind = 'member'
on conflict (organization_id, conversation_id, member_id) do nothing;
update read_mark
set delivered = seq,
    messages = (select count(*)
                from message
                where message.organization_id = read_mark.organization_id
                  and message.conversation_id = read_mark.conversation_id
                  and (message.seq <= read_mark.seq or message.author_id = read_mark.member_id));

-- Who may see the event: the team, or those who take part in the conversation at the time of reading.
-- subject: the message or note that was edited, so that what is deleted can be taken out of the log as well. The event
-- that created it has its number; the hot path leaves this empty.
alter table event
    add column audience text not null default 'TEAM',
    add column subject_id uuid;
create index event_subject on event (organization_id, subject_id) where subject_id is not null;

create table participant (
    organization_id uuid not null,
    conversation_id uuid not null,
    member_id uuid not null,
    name text not null,
    seq bigint not null, -- of the event that added them
    joined_at timestamptz not null,
    primary key (organization_id, conversation_id, member_id)
);
create index participant_of on participant (organization_id, member_id, conversation_id);

create table reaction (
    organization_id uuid not null,
    message_id uuid not null,
    emoji text not null,
    author_kind text not null,
    author_id uuid not null,
    author_name text not null,
    seq bigint not null, -- of the event that added it
    added_at timestamptz not null,
    primary key (organization_id, message_id, emoji, author_id)
);

-- What a message said before it was edited.
create table message_revision (
    organization_id uuid not null,
    message_id uuid not null,
    seq bigint not null, -- of the event that replaced it
    content_kind text not null,
    content text not null,
    spans text,
    attachments text,
    written_at timestamptz not null,
    primary key (organization_id, message_id, seq)
);

alter table note
    add column edited_at timestamptz;
create unique index note_id on note (organization_id, id);

do $$
declare
    name text;
begin
    foreach name in array array['participant', 'reaction', 'message_revision'] loop
        execute format('alter table %I enable row level security', name);
        execute format($policy$
            create policy own_organization on %I to parley_app
            using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
            $policy$, name);
    end loop;
    foreach name in array array[
        'conversation', 'message', 'read_mark', 'event', 'participant', 'reaction', 'message_revision'] loop
        execute format('alter table %I force row level security', name);
    end loop;
end $$;

grant select, insert, delete on participant, reaction, message_revision to parley_app;
grant update on note to parley_app;
grant delete on note to parley_app;
grant update (payload) on event to parley_app;

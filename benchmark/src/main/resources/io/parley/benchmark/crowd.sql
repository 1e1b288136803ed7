-- One organization with :messages messages in a tenth as many conversations, as if written one every five seconds.
-- Words: order in 45 of 100 messages, harbour in 8,000, giraffe in 700 and zanzibar in 10 of a million; the others after
-- Zipf. Private are 200 conversations with the viewer, and as many without. Of 301 conversations each is of another office,
-- and one of none.
set synchronous_commit = off;
set maintenance_work_mem = '256MB';
set work_mem = '64MB';
set jit = off;

insert into contact (organization_id, id, name, created_at)
select ':organization', uuidv7(), 'Person' || number || ' Family' || number % 5000, now() - interval '1 year'
from generate_series(1, :conversations) number;

create temporary table plan as
select row_number() over (order by contact.id) as number, contact.id as contact, contact.name, uuidv7() as id,
       now() - (:messages - (9 * :conversations + row_number() over (order by contact.id))) * interval '5 seconds' as at
from contact
where organization_id = ':organization';
alter table plan add primary key (number);
analyze plan;

insert into conversation (
    organization_id, id, number, kind, status, priority, contact_id, contact_name, channel_id, channel_type, handle,
    assignee_id, assignee_name, last_seq, last_message_id, last_message_seq, last_message_text, last_message_at,
    created_at, updated_at, messages, office_id)
select ':organization', id, number, 'CUSTOMER',
       case when number % 100 < 55 then 'CLOSED' when number % 100 < 85 then 'OPEN' when number % 100 < 97 then 'ASSIGNED'
            when number % 100 < 99 then 'IN_PROGRESS' else 'RESOLVED' end,
       'MEDIUM', contact, name, ':channel', 'whatsapp', 'handle-' || number,
       case when number % 500 = 90 then ':viewer'::uuid when number % 100 between 85 and 98 then ':colleague'::uuid end,
       case when number % 100 between 85 and 98 then 'Somebody' end,
       11, uuidv7(), 11, 'The last of them', at, at - interval '1 day', at, 10,
       case when number % 301 > 0 then lpad(to_hex(number % 301), 32, '0')::uuid end
from plan;
update organization set last_number = :conversations where organization_id = ':organization';

insert into inbox (organization_id, conversation_id, updated_at, status, assignee_id, audience, office_id)
select organization_id, conversation.id, conversation.updated_at, status,
       coalesce(assignee_id, '00000000-0000-0000-0000-000000000000'),
       case when plan.number % greatest(2, :conversations / 400) = 0 then 'PARTICIPANTS' else 'TEAM' end,
       coalesce(office_id, '00000000-0000-0000-0000-000000000000')
from conversation
join plan using (id);
insert into participant (organization_id, conversation_id, member_id, name, seq, joined_at)
select ':organization', id, case when number % greatest(4, :conversations / 200) = 0 then ':viewer' else ':colleague' end::uuid,
       'Somebody', 1, at
from plan
where number % greatest(2, :conversations / 400) = 0;
insert into read_mark (organization_id, conversation_id, member_id, seq, messages)
select ':organization', id, ':viewer', 9, 8
from plan
where number % 3 = 0;

-- Indexes are made once all rows are there, but for the primary keys.
drop index if exists message_search_terms, message_search_newest, message_client, message_platform;
insert into message (
    organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, status,
    created_at, ordinal)
select ':organization', uuidv7(written.at - now()), plan.id, written.round + 2,
       case when written.round % 2 = 0 then 'contact' else 'member' end,
       case when written.round % 2 = 0 then plan.contact else ':colleague'::uuid end,
       case when written.round % 2 = 0 then plan.name else 'Somebody' end,
       'text',
       concat_ws(' ', case when written.number % 100 < 45 then 'order' end,
                 case when written.number % 125 = 11 then 'harbour' end,
                 case when written.number % 1429 = 3 then 'giraffe' end,
                 case when written.number % 100000 = 7 then 'zanzibar' end,
                 said.words),
       'READ', written.at, written.round + 1
from (select number, number / :conversations as round, now() - (:messages - number) * interval '5 seconds' as at
      from generate_series(0, :messages - 1) number) written
join plan on plan.number = written.number % :conversations + 1
cross join lateral (
    select string_agg('w' || floor(exp(random() * 9.9))::int, ' ') as words
    from generate_series(1, 8 + (written.number % 5)::int)) said;

insert into search_index (organization_id) values (':organization') on conflict do nothing;
insert into message_search (organization_id, message_id, conversation_id, created_at, audience, terms)
select message.organization_id, message.id, message.conversation_id, message.created_at, inbox.audience,
       message_terms(search_index.generation, 'simple', message.content, message.author_name,
           array['=c' || message.conversation_id, case message.author_kind when 'member' then '=m' else '=p' end
               || message.author_id, '=h:channel', '=ttext'])
from message
join inbox using (organization_id, conversation_id)
join search_index using (organization_id)
where organization_id = ':organization'
order by message.created_at;
insert into search_word (organization_id, generation, word, documents)
select ':organization', generation, substr(lexeme, length(generation::text) + 2), count(*)
from search_index
join message_search using (organization_id)
cross join lateral unnest(terms)
where organization_id = ':organization' and substr(lexeme, length(generation::text) + 2) !~ '^=[cp]'
group by generation, lexeme;
update search_index
set documents = :messages, xact = pg_current_xact_id()
where organization_id = ':organization';
drop table plan;

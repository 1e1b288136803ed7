-- Also what nobody has is read from the offices' index alone.
create index inbox_offices on inbox (organization_id, office_id, status, updated_at desc, conversation_id desc)
    include (assignee_id) where audience = 'TEAM';
drop index inbox_office;
alter index inbox_offices rename to inbox_office;

-- A member's own private conversations are looked up all at once. Here they lie close together; in the primary key they lie
-- apart, each on a page of its own among those of the team. No message to a team's conversation comes by.
create index inbox_private on inbox (organization_id, conversation_id) include (updated_at, status, assignee_id)
    where audience = 'PARTICIPANTS';

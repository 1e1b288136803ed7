set maintenance_work_mem = '256MB';
create index message_search_newest on message_search (organization_id, created_at desc, message_id desc);
create index message_search_terms on message_search using gin (terms) with (fastupdate = off);
create unique index message_client on message (organization_id, conversation_id, author_id, client_id)
    where client_id is not null;
create unique index message_platform on message (organization_id, channel_id, platform_id) where platform_id is not null;
vacuum (analyze);
checkpoint

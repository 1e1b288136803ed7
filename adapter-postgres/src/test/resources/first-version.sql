-- What the first version had stored: Ada wrote the messages 2 and 3, Bea 5, Cleo 6 and 8. Ada never said that she had
-- read anything, Bea has read up to 3, Cleo everything.
insert into organization (organization_id, name, created_at) values ('01900000-0000-7000-8000-000000000001', 'Sample Ltd', '2026-11-21T10:00:00.123456Z');
insert into member (organization_id, id, name, email, role, availability, capacity, password_hash)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002', 'Ada', 'ada@example.org', 'AGENT', 'AVAILABLE', 5, 'hash');
insert into member (organization_id, id, name, email, role, availability, capacity, password_hash)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000003', 'Bea', 'bea@example.org', 'AGENT', 'AVAILABLE', 5, 'hash');
insert into member (organization_id, id, name, email, role, availability, capacity, password_hash)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000004', 'Cleo', 'cleo@example.org', 'AGENT', 'AVAILABLE', 5, 'hash');
insert into conversation (
    organization_id, id, number, kind, status, priority, subject, last_seq, last_message_id, last_message_seq,
    last_message_text, last_message_at, created_at, updated_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 1, 'INTERNAL', 'OPEN', 'MEDIUM', 'Printer', 8,
    '01900000-0000-7000-8000-000000000108', 8, 'message 8', '2026-11-21T10:00:00.123456Z', '2026-11-21T10:00:00.123456Z', '2026-11-21T10:00:00.123456Z');
insert into inbox (organization_id, conversation_id, updated_at) values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 1, 1, 'conversation.created', 1,
    '{"id":"01900000-0000-7000-8000-000000000005","number":1,"kind":"INTERNAL","status":"OPEN","priority":"MEDIUM","subject":"Printer","lastSeq":1,"createdAt":"2026-11-21T10:00:00.123456Z","updatedAt":"2026-11-21T10:00:00.123456Z"}',
    '2026-11-21T10:00:00.123456Z');
insert into message (
    organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, status,
    created_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000102', '01900000-0000-7000-8000-000000000005', 2, 'member',
    '01900000-0000-7000-8000-000000000002', 'Ada', 'text', 'message 2', 'SENT', '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 2, 2, 'message.created', 1,
    '{"id":"01900000-0000-7000-8000-000000000102","conversation":"01900000-0000-7000-8000-000000000005","seq":2,"author":{"kind":"member","id":"01900000-0000-7000-8000-000000000002","name":"Ada"},"content":{"text":"message 2"},"status":"SENT","createdAt":"2026-11-21T10:00:00.123456Z"}',
    '2026-11-21T10:00:00.123456Z');
insert into message (
    organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, status,
    created_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000103', '01900000-0000-7000-8000-000000000005', 3, 'member',
    '01900000-0000-7000-8000-000000000002', 'Ada', 'text', 'message 3', 'SENT', '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 3, 3, 'message.created', 1,
    '{"id":"01900000-0000-7000-8000-000000000103","conversation":"01900000-0000-7000-8000-000000000005","seq":3,"author":{"kind":"member","id":"01900000-0000-7000-8000-000000000002","name":"Ada"},"content":{"text":"message 3"},"status":"SENT","createdAt":"2026-11-21T10:00:00.123456Z"}',
    '2026-11-21T10:00:00.123456Z');
insert into message (
    organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, status,
    created_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000105', '01900000-0000-7000-8000-000000000005', 5, 'member',
    '01900000-0000-7000-8000-000000000003', 'Bea', 'text', 'message 5', 'SENT', '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 5, 5, 'message.created', 1,
    '{"id":"01900000-0000-7000-8000-000000000105","conversation":"01900000-0000-7000-8000-000000000005","seq":5,"author":{"kind":"member","id":"01900000-0000-7000-8000-000000000003","name":"Bea"},"content":{"text":"message 5"},"status":"SENT","createdAt":"2026-11-21T10:00:00.123456Z"}',
    '2026-11-21T10:00:00.123456Z');
insert into message (
    organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, status,
    created_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000106', '01900000-0000-7000-8000-000000000005', 6, 'member',
    '01900000-0000-7000-8000-000000000004', 'Cleo', 'text', 'message 6', 'SENT', '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 6, 6, 'message.created', 1,
    '{"id":"01900000-0000-7000-8000-000000000106","conversation":"01900000-0000-7000-8000-000000000005","seq":6,"author":{"kind":"member","id":"01900000-0000-7000-8000-000000000004","name":"Cleo"},"content":{"text":"message 6"},"status":"SENT","createdAt":"2026-11-21T10:00:00.123456Z"}',
    '2026-11-21T10:00:00.123456Z');
insert into message (
    organization_id, id, conversation_id, seq, author_kind, author_id, author_name, content_kind, content, status,
    created_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000108', '01900000-0000-7000-8000-000000000005', 8, 'member',
    '01900000-0000-7000-8000-000000000004', 'Cleo', 'text', 'message 8', 'SENT', '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 8, 8, 'message.created', 1,
    '{"id":"01900000-0000-7000-8000-000000000108","conversation":"01900000-0000-7000-8000-000000000005","seq":8,"author":{"kind":"member","id":"01900000-0000-7000-8000-000000000004","name":"Cleo"},"content":{"text":"message 8"},"status":"SENT","createdAt":"2026-11-21T10:00:00.123456Z"}',
    '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 4, 4, 'receipt.read', 1,
    '{"reader":"01900000-0000-7000-8000-000000000003","seq":3}',
    '2026-11-21T10:00:00.123456Z');
insert into event (organization_id, conversation_id, seq, ordinal, name, version, payload, happened_at)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', 7, 7, 'receipt.read', 1,
    '{"reader":"01900000-0000-7000-8000-000000000004","seq":6}',
    '2026-11-21T10:00:00.123456Z');
insert into read_mark (organization_id, conversation_id, member_id, seq)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000003', 3);
insert into read_mark (organization_id, conversation_id, member_id, seq)
values ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000004', 8);

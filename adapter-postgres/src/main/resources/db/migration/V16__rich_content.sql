-- What messages say beyond words and files: places, cards, choices, templates, files that lie at a platform.

-- Whatever a content has beside its words; the words stay in content, where the search finds them.
alter table message add column details jsonb;
alter table message_revision add column details jsonb;

-- What a message is called by whoever looks for it, and whether it carries a file: see ContentTypes.
create function message_marks(kind text, attachments text, details jsonb) returns text[]
language sql immutable parallel safe
return array(
    select distinct mark
    from (
        select '=t' || case
            when kind = 'files' then 'file'
            when kind = 'cards' then 'contacts'
            when kind in ('chosen', 'choices', 'shared', 'order') then 'interactive'
            else split_part(kind, ':', 1) end
        where kind <> 'media'
        union all
        select '=t' || nullif(split_part(kind, ':', 2), '')
        union all
        select '=t' || case
            when split_part(file ->> 'type', '/', 1) in ('image', 'video', 'audio') then split_part(file ->> 'type', '/', 1)
            else 'file' end
        from jsonb_array_elements(case when kind = 'files' then attachments::jsonb end) as file
        union all
        select '=t' || case when (media ->> 'sticker')::boolean then 'sticker' else lower(media ->> 'kind') end
        from jsonb_array_elements(case when kind = 'media' then details -> 'media' end) as media
        union all
        select '=a' where kind ~ '^(files|media|unsupported:(image|video|audio|document|sticker))$') as each (mark)
    where mark is not null);

-- Files of contacts that are yet to be fetched from their platforms, within seven days.
create table media_fetch (
    organization_id uuid not null,
    message_id uuid not null,
    position integer not null,
    conversation_id uuid not null,
    channel_id uuid not null,
    attempts integer not null,
    since timestamptz not null,
    due_at timestamptz not null,
    leased_until timestamptz,
    epoch bigint not null default 0,
    primary key (organization_id, message_id, position)
);
create index media_fetch_due on media_fetch (due_at);
alter table media_fetch enable row level security;
alter table media_fetch force row level security;
create policy own_organization on media_fetch to parley_app
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid)
    with check (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
create policy erasing on media_fetch to parley_eraser
    using (organization_id = nullif(current_setting('parley.organization', true), '')::uuid);
grant select, insert, update, delete on media_fetch to parley_app;
grant select, delete on media_fetch to parley_eraser;

-- The platform learns where there is something to fetch, never what.
create policy platform_sees_media on media_fetch for select to parley_platform using (true);
create policy platform_leases_media on media_fetch for update to parley_platform using (true) with check (true);
grant select (organization_id, message_id, position, due_at, leased_until, epoch), update (leased_until, epoch)
    on media_fetch to parley_platform;

-- What came from a contact was uploaded by nobody.
alter table file alter column uploader_id drop not null;

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

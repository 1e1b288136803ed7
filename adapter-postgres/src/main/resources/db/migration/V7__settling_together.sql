-- Proposals of several organizations may be settled in one transaction (see Batch). Such a transaction names all of them in
-- a setting of its own; it is bound to them as any other is bound to its one. Unset, nothing of this applies.
do $$
declare
    name text;
begin
    foreach name in array array['conversation', 'inbox', 'message', 'read_mark', 'note', 'event', 'delivery', 'outbox_lane']
    loop
        execute format($policy$
            create policy settled_together on %I to parley_app
            using (organization_id = any (
                (select string_to_array(nullif(current_setting('parley.settling', true), ''), ','))::uuid[]))
            with check (organization_id = any (
                (select string_to_array(nullif(current_setting('parley.settling', true), ''), ','))::uuid[]))
            $policy$, name);
    end loop;
end $$;

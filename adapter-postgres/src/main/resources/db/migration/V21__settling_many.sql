-- The list of organizations is made once a statement, not once a row: with sixty of them a batch spent most of its time on it.
do $$
declare
    name text;
    named constant text := $named$
        organization_id = any (
            (select string_to_array(nullif(current_setting('parley.settling', true), ''), ',')::uuid[])::uuid[])
        $named$;
begin
    foreach name in array array['conversation', 'inbox', 'message', 'read_mark', 'note', 'event', 'delivery', 'outbox_lane']
    loop
        execute format('alter policy settled_together on %I using (%s) with check (%s)', name, named, named);
    end loop;
    execute format('alter policy settled_together on early_change using (%s)', named);
end $$;

-- Whose transaction it is, is asked once a statement. Where a table has one policy PostgreSQL sees to that by itself; with two
-- it asked once a row.
do $$
declare
    name text;
    own constant text := $own$
        organization_id = (select nullif(current_setting('parley.organization', true), '')::uuid)
        $own$;
begin
    for name in
        select tablename
        from pg_policies
        where schemaname = current_schema() and policyname = 'settled_together'
    loop
        execute format('alter policy own_organization on %I using (%s) with check (%s)', name, own, own);
    end loop;
end $$;

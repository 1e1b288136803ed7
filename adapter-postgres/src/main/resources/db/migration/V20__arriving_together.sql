-- Messages of contacts are settled together, too (see V7): what was done to one before it came has to be seen there.
create policy settled_together on early_change to parley_app
    using (organization_id = any (
        (select string_to_array(nullif(current_setting('parley.settling', true), ''), ','))::uuid[]));

-- What stays behind when it has done its work is swept, of all organizations at once: the platform sees how old it is,
-- and nothing else of it.
create index session_age on session (expires_at);
create index replay_age on replay (answered_at);
create index early_report_age on early_report (reported_at);
create index early_change_age on early_change (changed_at);
create index unrecognised_age on unrecognised (kept_at);

do $$
declare
    name text;
begin
    foreach name in array array['session', 'replay', 'early_report', 'early_change', 'unrecognised']
    loop
        execute format('create policy platform_sees_age on %I for select to parley_platform using (true)', name);
        execute format('create policy platform_sweeps on %I for delete to parley_platform using (true)', name);
        execute format('grant delete on %I to parley_platform', name);
        execute format('grant select (ctid) on %I to parley_platform', name);
    end loop;
end $$;
grant select (expires_at) on session to parley_platform;
grant select (answered_at) on replay to parley_platform;
grant select (reported_at) on early_report to parley_platform;
grant select (changed_at) on early_change to parley_platform;
grant select (kept_at) on unrecognised to parley_platform;

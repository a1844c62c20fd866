-- Whoever may write to the outbox may have stamped an event: the application by whichever of its roles, the owner in a
-- migration, a superuser by hand. A role that reads alone, and a worker of the database itself, has no part in it. The
-- asker waits for everybody but itself.
create or replace function open_transactions() returns setof text
  language sql stable as $$
  select held.virtualxid from pg_locks held join pg_stat_activity session using (pid)
  where held.locktype = 'virtualxid' and held.mode = 'ExclusiveLock' and held.granted
    and session.datname = current_database() and session.pid <> pg_backend_pid()
    and has_table_privilege(session.usesysid, 'outbox', 'insert')
$$;

-- The relay's role removes the runs of jobs that have been kept long enough, of all tenants, as it removes old answers.
create index job_run_finished_at_ix on job_run (finished_at);
grant select (id, finished_at), update (finished_at), delete on job_run to "${relay}";
create policy purge on job_run to "${relay}" using (true) with check (false);

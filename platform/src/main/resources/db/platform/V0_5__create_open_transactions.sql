-- The application's transactions that are open at this moment, in all its sessions. The relay's role may not see in pg_stat_activity what
-- another session does or since when; that it has a transaction, and whose session it is, it may. Each id is given out once.
create function open_transactions() returns setof text
  language sql stable as $$
  select held.virtualxid from pg_locks held join pg_stat_activity session using (pid)
  where held.locktype = 'virtualxid' and held.mode = 'ExclusiveLock' and held.granted
    and session.datname = current_database() and session.usename = '${app}'
$$;

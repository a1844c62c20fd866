-- A temporary role in the neighbourhood is work too, of which trajectories tells.
alter table work_event
  drop constraint work_event_kind_ck,
  add constraint work_event_kind_ck check (kind in
    ('STARTED', 'CHANGED', 'ENDED', 'CORRECTED', 'TAKEN', 'FREED', 'ROLE_TAKEN', 'ROLE_LEFT', 'GUIDED', 'LEFT', 'NEVER'));

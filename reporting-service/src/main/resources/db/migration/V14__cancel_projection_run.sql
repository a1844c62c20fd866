-- A run that somebody asked to stop, and when its second phase began: from then on it counts, as fast as it counts.
alter table projection_run
 drop constraint projection_run_state_ck,
 add constraint projection_run_state_ck check (state in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
 add column cancelled_by text,
 add column counting_since timestamptz,
 add constraint projection_run_cancelled_by_ck check (state <> 'CANCELLED' or cancelled_by is not null);

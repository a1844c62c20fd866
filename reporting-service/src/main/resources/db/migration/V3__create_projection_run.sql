-- Replays and rebuilds, as operations follow them.
create table projection_run (
  id uuid constraint projection_run_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  kind text not null constraint projection_run_kind_ck check (kind in ('REPLAY', 'REBUILD')),
  state text not null constraint projection_run_state_ck check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
  -- Outcome rows of this run; also of one that was given up, so that it can never mix with the next.
  generation bigint generated always as identity (start with 2) constraint projection_run_generation_uq unique,
  requested_by text not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  finished_at timestamptz,
  done bigint not null,
  total bigint not null,
  facts_added bigint not null,
  facts_kept bigint not null,
  failure text,
  constraint projection_run_finished_at_ck check ((state = 'RUNNING') = (finished_at is null))
);
create unique index projection_run_running_uq on projection_run (tenant) where state = 'RUNNING';
select isolate_tenants('projection_run');

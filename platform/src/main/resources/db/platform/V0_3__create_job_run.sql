-- Outside row-level security: who does the work of all tenants has to know them. An OIN is public.
create table tenant (
  oin text constraint tenant_oin_pk primary key,
  first_seen timestamptz not null default now()
);
revoke update, delete on tenant from "${app}";

create table job_run (
  id uuid constraint job_run_id_pk primary key,
  tenant text not null,
  job text not null,
  day date not null,
  state text not null constraint job_run_state_ck check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
  handled int not null default 0,
  failed int not null default 0,
  last_item uuid,
  -- Null until a replica takes the run.
  runner uuid,
  lease_until timestamptz not null,
  requested_by text,
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint job_run_finished_at_ck check ((state = 'RUNNING') = (finished_at is null))
);
-- Each day has one run that nobody asked for.
create unique index job_run_tenant_job_day_uq on job_run (tenant, job, day) where requested_by is null;
-- A job does not run beside itself, whoever asks for it.
create unique index job_run_tenant_job_running_uq on job_run (tenant, job) where state = 'RUNNING';
create index job_run_tenant_job_day_ix on job_run (tenant, job, day);
create index job_run_tenant_id_ix on job_run (tenant, id);
select isolate_tenants('job_run');

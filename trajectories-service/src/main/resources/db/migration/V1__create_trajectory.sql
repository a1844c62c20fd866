create extension if not exists btree_gist;

create table programme (
  id uuid constraint programme_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  name text not null constraint programme_name_ck check (name <> ''),
  kind text not null,
  features text[] not null,
  organisation text not null constraint programme_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  release_hours numeric(4, 1) constraint programme_release_hours_ck check (release_hours > 0 and release_hours <= 60),
  voluntary boolean not null,
  valid_from date not null,
  valid_to date,
  offer_working_days int not null
    constraint programme_offer_working_days_ck check (offer_working_days between 1 and 60),
  constraint programme_valid_to_ck check (valid_to >= valid_from),
  -- Lets every reference name the tenant too: a row can never point into another tenant.
  constraint programme_tenant_id_uq unique (tenant, id)
);
select isolate_tenants('programme');

create table trajectory (
  id uuid constraint trajectory_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null constraint trajectory_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  status text not null constraint trajectory_status_ck check (status in ('DRAFT', 'PROPOSED', 'REGISTERED',
    'IN_SELECTION', 'WAITING', 'SCHEDULED', 'ACTIVE', 'PAUSED', 'AFTERCARE', 'COMPLETED', 'DISCONTINUED', 'NOT_STARTED',
    'TRANSFERRED', 'ENTERED_IN_ERROR')),
  planned_start date,
  start_date date,
  last_day date,
  end_reason text,
  note text,
  predecessor_id uuid,
  successor_id uuid,
  constraint trajectory_tenant_id_uq unique (tenant, id),
  constraint trajectory_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint trajectory_predecessor_id_fk foreign key (tenant, predecessor_id) references trajectory (tenant, id),
  constraint trajectory_last_day_ck check (last_day >= start_date - 1),
  constraint trajectory_started_ck
    check (start_date is not null or status not in ('ACTIVE', 'PAUSED', 'AFTERCARE', 'COMPLETED', 'DISCONTINUED')),
  constraint trajectory_end_reason_ck
    check ((end_reason is not null) = (status in ('COMPLETED', 'DISCONTINUED', 'NOT_STARTED'))),
  constraint trajectory_ended_ck
    check ((last_day is not null) = (status in ('COMPLETED', 'DISCONTINUED', 'NOT_STARTED', 'TRANSFERRED')))
);
-- A person goes one way in a programme at a time.
create unique index trajectory_participant_id_programme_id_uq on trajectory (tenant, participant_id, programme_id)
  where status not in ('COMPLETED', 'DISCONTINUED', 'NOT_STARTED', 'TRANSFERRED', 'ENTERED_IN_ERROR');
create index trajectory_participant_id_ix on trajectory (tenant, participant_id);
create index trajectory_programme_id_ix on trajectory (tenant, programme_id, status);
select isolate_tenants('trajectory');

create table trajectory_status_change (
  id uuid constraint trajectory_status_change_id_pk primary key,
  tenant text not null,
  trajectory_id uuid not null,
  from_status text,
  to_status text not null,
  effective_on date not null,
  reason text,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint trajectory_status_change_trajectory_id_fk
    foreign key (tenant, trajectory_id) references trajectory (tenant, id)
);
create index trajectory_status_change_trajectory_id_ix on trajectory_status_change (trajectory_id, id);
select isolate_tenants('trajectory_status_change');
select append_only('trajectory_status_change');

create table milestone (
  id uuid constraint milestone_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  title text not null constraint milestone_title_ck check (title <> ''),
  gap_id uuid,
  due_date date not null,
  predecessor_id uuid,
  status text not null
    constraint milestone_status_ck check (status in ('PLANNED', 'IN_PROGRESS', 'REACHED', 'NO_LONGER_NEEDED')),
  started_on date,
  reached_on date,
  evidence text,
  archive_reason text,
  reopen_reason text,
  constraint milestone_tenant_trajectory_id_id_uq unique (tenant, trajectory_id, id),
  constraint milestone_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint milestone_predecessor_id_fk foreign key (tenant, trajectory_id, predecessor_id)
    references milestone (tenant, trajectory_id, id),
  constraint milestone_predecessor_id_ck check (predecessor_id <> id),
  constraint milestone_reached_ck
    check ((status = 'REACHED') = (reached_on is not null) and (status = 'REACHED') = (evidence is not null)),
  constraint milestone_archive_reason_ck check ((status = 'NO_LONGER_NEEDED') = (archive_reason is not null))
);
select isolate_tenants('milestone');

-- The plan has the id of its trajectory: one each.
create table hours_plan (
  id uuid constraint hours_plan_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  constraint hours_plan_tenant_id_uq unique (tenant, id),
  constraint hours_plan_id_fk foreign key (tenant, id) references trajectory (tenant, id)
);
select isolate_tenants('hours_plan');

-- Each step but the last names the day on which the next one begins, and that day must be a step: so there are no gaps.
-- Periods exclude each other: so there is no overlap. Both hold at the end of the transaction, in which steps move.
create table hours_step (
  tenant text not null default current_setting('app.tenant', true),
  plan_id uuid not null,
  valid_from date not null,
  next_from date,
  hours_per_week numeric(4, 1) not null
    constraint hours_step_hours_per_week_ck check (hours_per_week >= 0 and hours_per_week <= 60),
  days text[] not null,
  constraint hours_step_plan_id_valid_from_pk primary key (plan_id, valid_from),
  constraint hours_step_plan_id_fk foreign key (tenant, plan_id) references hours_plan (tenant, id),
  constraint hours_step_next_from_ck check (next_from > valid_from),
  constraint hours_step_next_from_fk foreign key (plan_id, next_from) references hours_step (plan_id, valid_from)
    deferrable initially deferred,
  constraint hours_step_plan_id_period_ex
    exclude using gist (plan_id with =, daterange(valid_from, next_from) with &&) deferrable initially deferred
);
select isolate_tenants('hours_step');

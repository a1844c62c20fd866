-- Pauses from before this stay in the status history alone: none of those trajectories has a planned end to be moved.
alter table trajectory
  add column planned_end date,
  add column planned_end_event_id uuid,
  add column paused_from date,
  add constraint trajectory_planned_end_ck check (planned_end >= start_date),
  add constraint trajectory_planned_end_event_id_ck check (planned_end_event_id is null or planned_end is not null),
  add constraint trajectory_paused_from_ck check (paused_from is null or status = 'PAUSED');
create index trajectory_planned_end_ix on trajectory (tenant, planned_end) where status in ('ACTIVE', 'PAUSED');

create table pause (
  id uuid constraint pause_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  reason text not null,
  first_day date not null,
  last_day date,
  moved_days int not null constraint pause_moved_days_ck check (moved_days >= 0),
  annulled boolean not null,
  told_by uuid not null,
  constraint pause_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  -- One that ends on the day before its first has no days.
  constraint pause_last_day_ck check (last_day >= first_day - 1),
  constraint pause_moved_ck check (moved_days <= coalesce(last_day - first_day + 1, 0)),
  constraint pause_trajectory_id_days_ex
    exclude using gist (trajectory_id with =, daterange(first_day, last_day + 1) with &&) where (not annulled)
    deferrable initially deferred
);
create index pause_trajectory_id_ix on pause (tenant, trajectory_id, id);
create index pause_participant_id_ix on pause (tenant, participant_id);
select isolate_tenants('pause');

create table extension (
  id uuid constraint extension_id_pk primary key,
  tenant text not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  reason text not null,
  was date not null,
  until date not null,
  extended_by text not null,
  extended_at timestamptz not null,
  constraint extension_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint extension_until_ck check (until > was)
);
create index extension_trajectory_id_ix on extension (tenant, trajectory_id, id);
create index extension_participant_id_ix on extension (tenant, participant_id);
select isolate_tenants('extension');
select append_only('extension');

-- A rule has the id of its programme: one each.
create table pause_rule (
  id uuid constraint pause_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  max_days_per_reason int constraint pause_rule_max_days_per_reason_ck check (max_days_per_reason between 0 and 3660),
  limit_reasons text[] not null,
  limit_days int[] not null,
  max_backdated_days int constraint pause_rule_max_backdated_days_ck check (max_backdated_days between 0 and 3660),
  constraint pause_rule_id_fk foreign key (tenant, id) references programme (tenant, id),
  constraint pause_rule_limits_ck check (cardinality(limit_reasons) = cardinality(limit_days))
);
select isolate_tenants('pause_rule');

create table extension_rule (
  id uuid constraint extension_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  max_days_per_reason int
    constraint extension_rule_max_days_per_reason_ck check (max_days_per_reason between 0 and 3660),
  limit_reasons text[] not null,
  limit_days int[] not null,
  months_after_end int not null constraint extension_rule_months_after_end_ck check (months_after_end between 0 and 24),
  review_weeks int not null constraint extension_rule_review_weeks_ck check (review_weeks between 0 and 52),
  constraint extension_rule_id_fk foreign key (tenant, id) references programme (tenant, id),
  constraint extension_rule_limits_ck check (cardinality(limit_reasons) = cardinality(limit_days))
);
select isolate_tenants('extension_rule');

revoke delete on pause, extension, pause_rule, extension_rule from "${app}";

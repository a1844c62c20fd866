-- How long roles in a programme last together, how often one is made longer, and when the next step is asked for.
create table role_rule (
  id uuid constraint role_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  max_months int not null constraint role_rule_max_months_ck check (max_months between 1 and 60),
  next_step_weeks_before int not null
    constraint role_rule_next_step_weeks_before_ck check (next_step_weeks_before between 1 and 26),
  max_extensions int not null constraint role_rule_max_extensions_ck check (max_extensions between 0 and 10),
  constraint role_rule_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('role_rule');

create table neighbourhood_role (
  id uuid constraint neighbourhood_role_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  programme_id uuid not null,
  participant_id uuid not null,
  role text not null,
  place text not null constraint neighbourhood_role_place_ck check (place <> ''),
  start_date date not null,
  planned_end date not null,
  hours_per_week numeric(4, 1)
    constraint neighbourhood_role_hours_per_week_ck check (hours_per_week > 0 and hours_per_week <= 60),
  status text not null
    constraint neighbourhood_role_status_ck check (status in ('ACTIVE', 'ENDED', 'ENTERED_IN_ERROR')),
  extensions int not null constraint neighbourhood_role_extensions_ck check (extensions >= 0),
  asked_on date,
  next_step text,
  next_step_class text constraint neighbourhood_role_next_step_class_ck
    check (next_step_class in ('TOWARDS_WORK', 'CONTRIBUTION', 'OTHER')),
  next_step_from date,
  last_day date,
  -- What others know as the newest; a correction names it.
  told_event_id uuid not null,
  constraint neighbourhood_role_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint neighbourhood_role_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint neighbourhood_role_planned_end_ck check (planned_end >= start_date),
  constraint neighbourhood_role_last_day_ck check (last_day between start_date and planned_end),
  constraint neighbourhood_role_ended_ck check (case status when 'ACTIVE' then last_day is null
    when 'ENDED' then last_day is not null else true end),
  constraint neighbourhood_role_next_step_ck check ((next_step is null) = (next_step_class is null))
);
create index neighbourhood_role_trajectory_id_ix on neighbourhood_role (tenant, trajectory_id, id);
create index neighbourhood_role_participant_id_ix on neighbourhood_role (tenant, participant_id, programme_id);
create index neighbourhood_role_active_ix on neighbourhood_role (tenant, id) where status = 'ACTIVE';
select isolate_tenants('neighbourhood_role');

revoke delete on role_rule, neighbourhood_role from "${app}";

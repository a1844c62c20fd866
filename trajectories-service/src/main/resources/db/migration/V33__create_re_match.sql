-- The rule has the id of its programme: one each.
create table re_match_rule (
  id uuid constraint re_match_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  months int not null constraint re_match_rule_months_ck check (months > 0),
  constraint re_match_rule_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('re_match_rule');

create table re_match (
  id uuid constraint re_match_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  last_day date not null,
  due_on date not null,
  moved boolean not null,
  state text not null
    constraint re_match_state_ck check (state in ('PLANNED', 'OFF', 'DUE', 'PLACED', 'GUIDED', 'TAKEN_BACK')),
  off_reason text constraint re_match_off_reason_ck check (state = 'OFF' or off_reason is null),
  constraint re_match_trajectory_id_uq unique (trajectory_id),
  constraint re_match_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint re_match_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint re_match_due_on_ck check (due_on > last_day)
);
create index re_match_due_on_ix on re_match (tenant, due_on) where state = 'PLANNED';
create index re_match_participant_id_ix on re_match (tenant, participant_id);
select isolate_tenants('re_match');

revoke delete on re_match_rule, re_match from "${app}";

create table alternative (
  id uuid constraint alternative_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  kind text not null,
  start_date date not null,
  planned_end date constraint alternative_planned_end_ck check (planned_end >= start_date),
  hours_per_week numeric(4, 1)
    constraint alternative_hours_per_week_ck check (hours_per_week >= 0 and hours_per_week <= 60),
  last_day date constraint alternative_last_day_ck check (last_day >= start_date - 1),
  constraint alternative_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint alternative_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id)
);
create index alternative_trajectory_id_ix on alternative (trajectory_id, id);
create index alternative_participant_id_ix on alternative (tenant, participant_id);
select isolate_tenants('alternative');

revoke delete on alternative from "${app}";

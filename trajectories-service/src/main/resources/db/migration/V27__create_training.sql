-- Courses that people follow. The words stay here; others hear of the kind, the days and the skill's URI.
create table training (
  id uuid constraint training_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  course text not null constraint training_course_ck check (course <> ''),
  provider text not null constraint training_provider_ck check (provider <> ''),
  kind text not null constraint training_kind_ck check (kind in ('EMPLOYEE_SKILLS', 'VOCATIONAL')),
  start_date date not null,
  planned_end date,
  skill_uri text,
  skill_label text,
  certificate_name text,
  status text not null
    constraint training_status_ck check (status in ('RUNNING', 'COMPLETED', 'BROKEN_OFF', 'ENTERED_IN_ERROR')),
  last_day date,
  break_off_reason text,
  certificate_number text,
  certificate_valid_until date,
  certificate_skill_uri text,
  certificate_level text constraint training_certificate_level_ck check (certificate_level in ('VOLDOENDE', 'GOED')),
  constraint training_tenant_trajectory_id_id_uq unique (tenant, trajectory_id, id),
  constraint training_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint training_planned_end_ck check (planned_end >= start_date),
  constraint training_last_day_ck check (last_day >= start_date),
  constraint training_ended_ck check (case status when 'RUNNING' then last_day is null
    when 'ENTERED_IN_ERROR' then true else last_day is not null end),
  constraint training_break_off_reason_ck check (status <> 'BROKEN_OFF' or break_off_reason is not null),
  constraint training_certificate_ck check (certificate_level is null or certificate_name is not null)
);
create index training_trajectory_id_ix on training (tenant, trajectory_id, id);
create index training_participant_id_ix on training (tenant, participant_id);
select isolate_tenants('training');

create table training_day (
  id uuid constraint training_day_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  training_id uuid not null,
  participant_id uuid not null,
  day date not null,
  presence text not null constraint training_day_presence_ck
    check (presence in ('PRESENT', 'ABSENT_WITH_NOTICE', 'ABSENT_WITHOUT_NOTICE')),
  constraint training_day_training_id_fk foreign key (tenant, trajectory_id, training_id)
    references training (tenant, trajectory_id, id),
  constraint training_day_training_id_day_uq unique (training_id, day)
);
create index training_day_participant_id_ix on training_day (tenant, participant_id);
select isolate_tenants('training_day');

revoke delete on training, training_day from "${app}";

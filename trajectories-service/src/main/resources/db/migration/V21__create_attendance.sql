-- That somebody worked on a day, or did not. That nobody does more than a day has hours, or two things at once, is decided
-- over all registrations of a person, which no constraint can see.
create table attendance_entry (
  id uuid constraint attendance_entry_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  day date not null,
  code text not null,
  -- By the clock in Europe/Amsterdam; one that is not later than the first is on the next day.
  from_time time,
  until_time time,
  hours numeric(4, 2) not null constraint attendance_entry_hours_ck check (hours > 0 and hours <= 25),
  crew_id uuid,
  state text not null constraint attendance_entry_state_ck check (state in ('RECORDED', 'ANNULLED')),
  constraint attendance_entry_tenant_id_uq unique (tenant, id),
  constraint attendance_entry_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint attendance_entry_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint attendance_entry_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id),
  constraint attendance_entry_times_ck
    check ((from_time is null) = (until_time is null) and from_time <> until_time)
);
create index attendance_entry_trajectory_id_ix on attendance_entry (tenant, trajectory_id, id);
create index attendance_entry_trajectory_id_day_ix on attendance_entry (tenant, trajectory_id, day);
create index attendance_entry_participant_id_day_ix on attendance_entry (tenant, participant_id, day);
select isolate_tenants('attendance_entry');
revoke delete on attendance_entry from "${app}";

create table attendance_version (
  id uuid constraint attendance_version_id_pk primary key,
  tenant text not null,
  entry_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  state text not null,
  facts jsonb not null,
  constraint attendance_version_entry_id_version_uq unique (entry_id, version),
  constraint attendance_version_tenant_entry_id_fk foreign key (tenant, entry_id) references attendance_entry (tenant, id)
);
select isolate_tenants('attendance_version');
select append_only('attendance_version');

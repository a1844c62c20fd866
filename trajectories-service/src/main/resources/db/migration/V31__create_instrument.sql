create table instrument_limit (
  id uuid constraint instrument_limit_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  kind text not null,
  max_months int constraint instrument_limit_max_months_ck check (max_months between 1 and 120),
  remeasure_months int constraint instrument_limit_remeasure_months_ck check (remeasure_months between 1 and 120),
  constraint instrument_limit_tenant_kind_uq unique (tenant, kind)
);
select isolate_tenants('instrument_limit');

create table instrument (
  id uuid constraint instrument_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  kind text not null,
  state text not null constraint instrument_state_ck check (state in ('RUNNING', 'ENDED', 'ANNULLED')),
  start_date date not null,
  planned_end date,
  hours_per_week numeric(4, 1) constraint instrument_hours_per_week_ck check (hours_per_week > 0 and hours_per_week <= 60),
  employer_id uuid,
  placement_id uuid,
  -- Another instrument, which may be known elsewhere only.
  workplace_id uuid,
  advice_on date,
  last_day date,
  end_reason text,
  remeasure_by date,
  remind_on date,
  newest_measurement uuid,
  constraint instrument_tenant_id_uq unique (tenant, id),
  constraint instrument_tenant_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint instrument_planned_end_ck check (planned_end >= start_date),
  constraint instrument_last_day_ck check (last_day >= start_date),
  constraint instrument_ended_ck
    check ((state = 'ENDED') = (last_day is not null) and (state = 'ENDED') = (end_reason is not null)),
  constraint instrument_remeasure_by_ck check ((remeasure_by is null) = (newest_measurement is null)),
  constraint instrument_remind_on_ck check ((remeasure_by is null) = (remind_on is null))
);
create index instrument_tenant_participant_id_ix on instrument (tenant, participant_id, kind);
create index instrument_trajectory_id_ix on instrument (trajectory_id, id);
create index instrument_tenant_state_ix on instrument (tenant, state, id);
create index instrument_tenant_remind_on_ix on instrument (tenant, remind_on) where state = 'RUNNING';
select isolate_tenants('instrument');

create table instrument_version (
  id uuid constraint instrument_version_id_pk primary key,
  tenant text not null,
  instrument_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  state text not null constraint instrument_version_state_ck check (state in ('RUNNING', 'ENDED', 'ANNULLED')),
  facts jsonb not null,
  last_day date,
  end_reason text,
  remeasure_by date,
  constraint instrument_version_instrument_id_version_uq unique (instrument_id, version),
  constraint instrument_version_tenant_instrument_id_fk
    foreign key (tenant, instrument_id) references instrument (tenant, id)
);
select isolate_tenants('instrument_version');
select append_only('instrument_version');

create table wage_value (
  id uuid constraint wage_value_id_pk primary key,
  tenant text not null,
  instrument_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  percentage int not null constraint wage_value_percentage_ck check (percentage between 0 and 100),
  determined_on date not null,
  constraint wage_value_instrument_id_version_uq unique (instrument_id, version),
  constraint wage_value_tenant_instrument_id_fk foreign key (tenant, instrument_id) references instrument (tenant, id)
);
select isolate_tenants('wage_value');
select append_only('wage_value');

revoke delete on instrument_limit, instrument from "${app}";

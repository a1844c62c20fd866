create table basic_condition (
  id uuid constraint basic_condition_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  code text not null,
  lost_from date,
  constraint basic_condition_tenant_id_uq unique (tenant, id),
  constraint basic_condition_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id),
  constraint basic_condition_tenant_participant_id_code_uq unique (tenant, participant_id, code)
);
select isolate_tenants('basic_condition');

-- Which of them holds on a day follows from all of them; none is changed.
create table basic_condition_statement (
  id uuid constraint basic_condition_statement_id_pk primary key,
  tenant text not null,
  condition_id uuid not null,
  version bigint not null,
  status text not null,
  valid_from date not null,
  evidence_sealed bytea,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint basic_condition_statement_tenant_condition_id_fk
    foreign key (tenant, condition_id) references basic_condition (tenant, id),
  constraint basic_condition_statement_condition_id_version_uq unique (condition_id, version)
);
select isolate_tenants('basic_condition_statement');
select append_only('basic_condition_statement');

create table self_reliance_measurement (
  id uuid constraint self_reliance_measurement_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  constraint self_reliance_measurement_tenant_id_uq unique (tenant, id),
  constraint self_reliance_measurement_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
create index self_reliance_measurement_participant_id_ix on self_reliance_measurement (participant_id, id);
select isolate_tenants('self_reliance_measurement');

-- Scores are sealed: those of justice, mental health and substance use tell of labels.
create table self_reliance_measurement_version (
  id uuid constraint self_reliance_measurement_version_id_pk primary key,
  tenant text not null,
  measurement_id uuid not null,
  version bigint not null,
  measured_on date not null,
  scores_sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint self_reliance_measurement_version_tenant_measurement_id_fk
    foreign key (tenant, measurement_id) references self_reliance_measurement (tenant, id),
  constraint self_reliance_measurement_version_measurement_id_version_uq unique (measurement_id, version)
);
select isolate_tenants('self_reliance_measurement_version');
select append_only('self_reliance_measurement_version');

revoke delete on basic_condition, self_reliance_measurement from "${app}";

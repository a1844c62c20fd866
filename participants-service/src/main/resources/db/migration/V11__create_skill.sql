-- What is known of a person's skills, one row a URI, with every statement that led to it.
create table skill (
  id uuid constraint skill_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  uri text not null,
  scheme text not null,
  label_sealed bytea not null,
  -- The statement that counts; nothing when none stands, and then the skill is unknown.
  level text,
  source text,
  observed_on date,
  constraint skill_tenant_id_uq unique (tenant, id),
  constraint skill_tenant_participant_id_uri_uq unique (tenant, participant_id, uri),
  constraint skill_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint skill_level_ck check (num_nulls(level, source, observed_on) in (0, 3))
);
select isolate_tenants('skill');
revoke delete on skill from "${app}";

-- A withdrawal is a row too: what was stated stays readable.
create table skill_statement (
  id uuid constraint skill_statement_id_pk primary key,
  tenant text not null,
  skill_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdraws_id uuid,
  level text,
  source text,
  observed_on date,
  evidence_sealed bytea,
  constraint skill_statement_tenant_id_uq unique (tenant, id),
  constraint skill_statement_skill_id_version_uq unique (skill_id, version),
  constraint skill_statement_withdraws_id_uq unique (withdraws_id),
  constraint skill_statement_tenant_skill_id_fk foreign key (tenant, skill_id) references skill (tenant, id),
  constraint skill_statement_tenant_withdraws_id_fk
    foreign key (tenant, withdraws_id) references skill_statement (tenant, id),
  constraint skill_statement_level_ck
    check (num_nulls(level, source, observed_on) = case when withdraws_id is null then 0 else 3 end),
  constraint skill_statement_evidence_sealed_ck check (evidence_sealed is null or withdraws_id is null)
);
select isolate_tenants('skill_statement');
select append_only('skill_statement');

-- How a person works, as foremen and coaches rate it over time.
create table employee_skill_observation (
  id uuid constraint employee_skill_observation_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  skill text not null,
  rating text not null,
  observed_on date not null,
  observed_by text not null,
  organisation text not null,
  note_sealed bytea,
  withdrawn boolean not null,
  constraint employee_skill_observation_tenant_id_uq unique (tenant, id),
  constraint employee_skill_observation_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
create index employee_skill_observation_participant_id_skill_ix on employee_skill_observation (participant_id, skill);
select isolate_tenants('employee_skill_observation');
revoke delete on employee_skill_observation from "${app}";

create table employee_skill_observation_version (
  id uuid constraint employee_skill_observation_version_id_pk primary key,
  tenant text not null,
  observation_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  change text not null,
  skill text not null,
  rating text not null,
  observed_on date not null,
  note_sealed bytea,
  constraint employee_skill_observation_version_observation_id_version_uq unique (observation_id, version),
  constraint employee_skill_observation_version_tenant_observation_id_fk
    foreign key (tenant, observation_id) references employee_skill_observation (tenant, id)
);
select isolate_tenants('employee_skill_observation_version');
select append_only('employee_skill_observation_version');

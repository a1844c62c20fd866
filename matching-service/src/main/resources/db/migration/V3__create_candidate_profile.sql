-- What this service knows of a person, and all it knows: a projection of what participants publish for matching. Every
-- column is named in a test's list of what is allowed; nothing from which a label could be guessed.
create table candidate_profile (
  tenant text not null,
  participant_id uuid not null,
  profile_version bigint not null,
  pc4 text,
  max_distance_km int,
  transport text[] not null,
  hours_min numeric(4, 2),
  hours_max numeric(4, 2),
  shifts text[] not null,
  licences text[] not null,
  languages jsonb not null,
  available_from date,
  occupations jsonb not null,
  skills jsonb not null,
  constraint candidate_profile_tenant_participant_id_pk primary key (tenant, participant_id)
);
select isolate_tenants('candidate_profile');

create table candidate_hours_plan (
  tenant text not null,
  plan_id uuid not null,
  participant_id uuid not null,
  plan_version bigint not null,
  steps jsonb not null,
  constraint candidate_hours_plan_tenant_plan_id_pk primary key (tenant, plan_id)
);
create index candidate_hours_plan_participant_id_ix on candidate_hours_plan (tenant, participant_id);
select isolate_tenants('candidate_hours_plan');

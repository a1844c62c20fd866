create table match_run (
  id uuid constraint match_run_id_pk primary key,
  tenant text not null,
  participant_id uuid,
  vacancy_id uuid constraint match_run_vacancy_id_fk references vacancy,
  from_date date not null,
  result_limit int not null constraint match_run_result_limit_ck check (result_limit between 1 and 100),
  weight_set text not null,
  input_version text not null constraint match_run_input_version_ck check (input_version ~ '^[0-9a-f]{64}$'),
  candidates int not null,
  vacancies int not null,
  run_by text not null,
  run_at timestamptz not null,
  constraint match_run_subject_ck check ((participant_id is null) <> (vacancy_id is null))
);
select isolate_tenants('match_run');
select append_only('match_run');

create table match (
  id uuid constraint match_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  match_run_id uuid not null constraint match_match_run_id_fk references match_run,
  participant_id uuid not null,
  vacancy_id uuid not null constraint match_vacancy_id_fk references vacancy,
  status text not null constraint match_status_ck check (status in ('MATCH', 'NEAR_MATCH', 'INSUFFICIENT_DATA')),
  score numeric(5, 2) constraint match_score_ck check (score between 0 and 100),
  weight_set text not null,
  input_version text not null,
  targeted_on date not null,
  -- A professional chooses; a program proposes.
  targeted_by text not null
);
create index match_participant_id_ix on match (tenant, participant_id);
select isolate_tenants('match');

create table match_gap (
  id uuid constraint match_gap_id_pk primary key,
  tenant text not null,
  match_id uuid not null constraint match_gap_match_id_fk references match,
  position int not null,
  kind text not null constraint match_gap_kind_ck check (kind in ('SKILL', 'CERTIFICATE', 'HOURS', 'MOBILITY',
    'BASIC_CONDITION', 'WORKPLACE_ADJUSTMENT', 'LANGUAGE', 'SHIFTS', 'START_DATE')),
  closed_by text not null constraint match_gap_closed_by_ck check (closed_by in ('PERSON', 'EMPLOYER', 'MUNICIPALITY')),
  must_have boolean not null,
  subject text,
  skill_uri text,
  amount numeric(8, 2),
  expected_on date,
  constraint match_gap_match_id_position_uq unique (match_id, position),
  constraint match_gap_skill_uri_ck check ((kind = 'SKILL') = (skill_uri is not null))
);
select isolate_tenants('match_gap');

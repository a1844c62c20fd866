-- How contracts of people in a programme are looked at before they end; it has the id of its programme.
create table contract_review_rule (
  id uuid constraint contract_review_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  alert_weeks int not null constraint contract_review_rule_alert_weeks_ck check (alert_weeks between 1 and 52),
  -- The own dimensions, and in the same order what they are called.
  dimension_codes text[] not null,
  dimension_names text[] not null,
  constraint contract_review_rule_id_fk foreign key (tenant, id) references programme (tenant, id),
  constraint contract_review_rule_dimension_names_ck
    check (cardinality(dimension_codes) = cardinality(dimension_names))
);
select isolate_tenants('contract_review_rule');

-- A contract for a time, of somebody who is guided meanwhile.
create table employment_contract (
  id uuid constraint employment_contract_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  employer_id uuid,
  -- The job, as matching tells of it.
  placement_id uuid,
  start_date date not null,
  end_date date not null,
  review_date date not null,
  predecessor_id uuid,
  extended_by_review_id uuid,
  state text not null constraint employment_contract_state_ck check (state in ('AGREED', 'ENDED_EARLY', 'ANNULLED')),
  ended_on date,
  decision text constraint employment_contract_decision_ck check (decision in ('EXTEND', 'CONVERT', 'END')),
  decided_on date,
  review_asked_on date,
  alerted_on date,
  constraint employment_contract_tenant_id_uq unique (tenant, id),
  constraint employment_contract_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint employment_contract_predecessor_id_fk
    foreign key (tenant, predecessor_id) references employment_contract (tenant, id),
  constraint employment_contract_end_date_ck check (end_date >= start_date),
  constraint employment_contract_review_date_ck check (review_date between start_date and end_date),
  constraint employment_contract_extended_by_ck check ((predecessor_id is null) = (extended_by_review_id is null)),
  constraint employment_contract_ended_on_ck
    check ((state = 'ENDED_EARLY') = (ended_on is not null) and ended_on < end_date),
  constraint employment_contract_decided_on_ck check ((decision is null) = (decided_on is null))
);
-- A contract is extended by one.
create unique index employment_contract_predecessor_id_uq on employment_contract (predecessor_id)
  where state <> 'ANNULLED';
create index employment_contract_trajectory_id_ix on employment_contract (trajectory_id, id);
create index employment_contract_participant_id_ix on employment_contract (tenant, participant_id);
create index employment_contract_end_date_ix on employment_contract (tenant, end_date)
  where state = 'AGREED' and decision is null;
select isolate_tenants('employment_contract');

create table contract_review (
  id uuid constraint contract_review_id_pk primary key,
  tenant text not null,
  contract_id uuid not null,
  decision text constraint contract_review_decision_ck check (decision in ('EXTEND', 'CONVERT', 'END')),
  decided_on date not null,
  extended_until date,
  next_review_date date,
  event_id uuid not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  annulled_by text,
  annulled_at timestamptz,
  constraint contract_review_tenant_id_uq unique (tenant, id),
  constraint contract_review_contract_id_fk foreign key (tenant, contract_id) references employment_contract (tenant, id),
  constraint contract_review_extension_ck
    check ((decision is not distinct from 'EXTEND') = (extended_until is not null)
      and (extended_until is null) = (next_review_date is null)),
  constraint contract_review_annulled_ck check ((annulled_by is null) = (annulled_at is null))
);
create index contract_review_contract_id_ix on contract_review (contract_id, id);
select isolate_tenants('contract_review');

create table contract_review_score (
  tenant text not null default current_setting('app.tenant', true),
  review_id uuid not null,
  dimension text not null,
  score int not null constraint contract_review_score_score_ck check (score between 1 and 5),
  evidence text not null constraint contract_review_score_evidence_ck check (evidence <> ''),
  constraint contract_review_score_review_id_dimension_pk primary key (review_id, dimension),
  constraint contract_review_score_review_id_fk foreign key (tenant, review_id) references contract_review (tenant, id)
);
select isolate_tenants('contract_review_score');

revoke delete on contract_review_rule, employment_contract, contract_review, contract_review_score from "${app}";

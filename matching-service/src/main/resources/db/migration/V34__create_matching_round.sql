-- That it was sought who could get which of many places, from what, and what came of it together.
create table matching_round (
  id uuid constraint matching_round_id_pk primary key,
  tenant text not null,
  from_date date not null,
  weight_set text not null,
  input_version text not null constraint matching_round_input_version_ck check (input_version ~ '^[0-9a-f]{64}$'),
  areas_version text constraint matching_round_areas_version_ck check (areas_version ~ '^[0-9a-f]{64}$'),
  participants int not null,
  vacancies int not null,
  positions int not null,
  options int not null,
  allocated int not null constraint matching_round_allocated_ck check (
    0 <= allocated and allocated <= participants and allocated <= positions),
  total_score numeric(9, 2) not null constraint matching_round_total_score_ck check (total_score >= 0),
  run_by text not null,
  run_at timestamptz not null,
  constraint matching_round_tenant_id_uq unique (tenant, id)
);
select isolate_tenants('matching_round');
select append_only('matching_round');

-- What a round has for a person, and what a user decided on it. It does nothing by itself.
create table allocation (
  id uuid constraint allocation_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  matching_round_id uuid not null,
  participant_id uuid not null,
  state text not null constraint allocation_state_ck check (
    state in ('NOT_ALLOCATED', 'PROPOSED_BY_ROUND', 'APPROVED', 'REJECTED')),
  reason text not null constraint allocation_reason_ck check (
    reason in ('BEST_OPTION', 'OTHERS_GAIN_MORE', 'FIRST_REGISTERED_FIRST', 'NO_MATCH', 'HAS_WORK')),
  options int not null constraint allocation_options_ck check ((options = 0) = (reason in ('NO_MATCH', 'HAS_WORK'))),
  vacancy_id uuid constraint allocation_vacancy_id_ck check ((vacancy_id is null) = (state = 'NOT_ALLOCATED')),
  score numeric(5, 2) constraint allocation_score_ck check (score between 0 and 100),
  rank int constraint allocation_rank_ck check (rank between 1 and options),
  best_vacancy_id uuid,
  best_score numeric(5, 2) constraint allocation_best_score_ck check (best_score > coalesce(score, 0)),
  loss numeric(9, 2) constraint allocation_loss_ck check (loss >= 0 and (loss = 0) = (reason = 'FIRST_REGISTERED_FIRST')),
  next_vacancy_id uuid,
  next_score numeric(5, 2) constraint allocation_next_score_ck check (next_score <= score),
  proposal_id uuid constraint allocation_proposal_id_ck check ((proposal_id is not null) = (state = 'APPROVED')),
  rejection_reason text constraint allocation_rejection_reason_ck check (
    (rejection_reason is not null) = (state = 'REJECTED')),
  -- A person decides; a program proposes.
  decided_by text,
  decided_on date,
  constraint allocation_got_ck check ((vacancy_id is null) = (score is null) and (vacancy_id is null) = (rank is null)),
  constraint allocation_best_ck check ((best_vacancy_id is null) = (best_score is null)
    and (best_vacancy_id is null) = (loss is null)
    and (best_vacancy_id is null) = (reason not in ('OTHERS_GAIN_MORE', 'FIRST_REGISTERED_FIRST'))),
  constraint allocation_next_ck check ((next_vacancy_id is null) = (next_score is null)),
  constraint allocation_decided_ck check ((decided_by is not null) = (state in ('APPROVED', 'REJECTED'))
    and (decided_by is null) = (decided_on is null)),
  constraint allocation_matching_round_id_participant_id_uq unique (matching_round_id, participant_id),
  constraint allocation_tenant_matching_round_id_fk foreign key (tenant, matching_round_id)
    references matching_round (tenant, id),
  constraint allocation_tenant_vacancy_id_fk foreign key (tenant, vacancy_id) references vacancy (tenant, id),
  constraint allocation_tenant_best_vacancy_id_fk foreign key (tenant, best_vacancy_id) references vacancy (tenant, id),
  constraint allocation_tenant_next_vacancy_id_fk foreign key (tenant, next_vacancy_id) references vacancy (tenant, id),
  constraint allocation_tenant_proposal_id_fk foreign key (tenant, proposal_id) references proposal (tenant, id)
);
create index allocation_participant_id_ix on allocation (tenant, participant_id);
-- How many people a vacancy was approved for.
create index allocation_vacancy_id_ix on allocation (vacancy_id) where proposal_id is not null;
-- One proposal comes from one allocation; and an erasure finds it.
create unique index allocation_proposal_id_uq on allocation (proposal_id);
select isolate_tenants('allocation');
revoke delete on allocation from "${app}";

create table proposal (
  id uuid constraint proposal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  vacancy_id uuid not null constraint proposal_vacancy_id_fk references vacancy,
  match_id uuid constraint proposal_match_id_fk references match,
  state text not null constraint proposal_state_ck check (state in ('PROPOSED', 'OFFERED_TO_PARTICIPANT',
    'PARTICIPANT_AGREED', 'PRESENTED_TO_EMPLOYER', 'INTERVIEW', 'TRIAL_PLACEMENT', 'OFFERED_BY_EMPLOYER', 'ACCEPTED',
    'DECLINED_BY_PARTICIPANT', 'DECLINED_BY_EMPLOYER', 'WITHDRAWN', 'EXPIRED', 'LAPSED_PLACED_ELSEWHERE',
    'IN_RESERVE')),
  state_since date not null,
  decline_reason text,
  decline_text text,
  constraint proposal_decline_reason_ck check (
    (state in ('DECLINED_BY_PARTICIPANT', 'DECLINED_BY_EMPLOYER')) = (decline_reason is not null)),
  constraint proposal_decline_text_ck check (
    (decline_text is not null and length(decline_text) <= 500) = (coalesce(decline_reason, '') = 'ANDERS'))
);
create index proposal_participant_id_ix on proposal (tenant, participant_id);
create index proposal_vacancy_id_ix on proposal (vacancy_id);
-- One open proposal of a vacancy to a person: a second would let one person take two positions.
create unique index proposal_participant_id_vacancy_id_uq on proposal (tenant, participant_id, vacancy_id)
  where state not in ('ACCEPTED', 'DECLINED_BY_PARTICIPANT', 'DECLINED_BY_EMPLOYER', 'WITHDRAWN', 'EXPIRED',
    'LAPSED_PLACED_ELSEWHERE');
select isolate_tenants('proposal');

create table proposal_transition (
  id uuid constraint proposal_transition_id_pk primary key,
  tenant text not null,
  proposal_id uuid not null constraint proposal_transition_proposal_id_fk references proposal,
  position int not null,
  state text not null,
  since date not null,
  changed_by text not null,
  recorded_at timestamptz not null,
  constraint proposal_transition_proposal_id_position_uq unique (proposal_id, position)
);
select isolate_tenants('proposal_transition');
select append_only('proposal_transition');

-- What matching told of what people work towards.
create table targeted_match (
  tenant text not null,
  match_id uuid not null,
  participant_id uuid not null,
  sequence bigint not null,
  vacancy_id uuid not null,
  targeted_on date not null,
  -- The newest is what the person works towards.
  recorded_at timestamptz not null,
  gaps jsonb not null,
  constraint targeted_match_tenant_match_id_pk primary key (tenant, match_id)
);
create index targeted_match_tenant_participant_id_ix on targeted_match (tenant, participant_id);
select isolate_tenants('targeted_match');

-- The target has the id of its trajectory: one each.
create table trajectory_target (
  id uuid constraint trajectory_target_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  match_id uuid,
  vacancy_id uuid,
  occupation text,
  chosen_at timestamptz not null,
  chosen_by text not null,
  constraint trajectory_target_tenant_id_fk foreign key (tenant, id) references trajectory (tenant, id),
  constraint trajectory_target_match_id_ck check (match_id is null or occupation is null),
  constraint trajectory_target_vacancy_id_ck check ((match_id is null) = (vacancy_id is null))
);
create index trajectory_target_participant_id_ix on trajectory_target (tenant, participant_id);
select isolate_tenants('trajectory_target');

create table milestone_proposal (
  id uuid constraint milestone_proposal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  match_id uuid not null,
  gap_id uuid not null,
  gap_kind text not null,
  skill_uri text,
  subject text,
  closed_by text not null,
  amount numeric(8, 2),
  source text not null constraint milestone_proposal_source_ck check (source in ('RULE', 'STARTER', 'MANUAL')),
  rule text not null,
  rule_id uuid,
  title text not null,
  weeks int,
  actor text not null,
  state text not null constraint milestone_proposal_state_ck
    check (state in ('OPEN', 'ADOPTED', 'DISMISSED', 'REPLACED', 'LAPSED')),
  milestone_id uuid,
  dismiss_reason text,
  decided_by text,
  decided_at timestamptz,
  constraint milestone_proposal_tenant_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint milestone_proposal_tenant_rule_id_fk foreign key (tenant, rule_id) references milestone_rule (tenant, id),
  constraint milestone_proposal_rule_id_ck check ((source = 'RULE') = (rule_id is not null)),
  constraint milestone_proposal_weeks_ck check ((source = 'MANUAL') = (weeks is null)),
  constraint milestone_proposal_milestone_id_ck check ((state = 'ADOPTED') = (milestone_id is not null)),
  constraint milestone_proposal_dismiss_reason_ck check ((state = 'DISMISSED') = (dismiss_reason is not null)),
  constraint milestone_proposal_decided_ck
    check ((state in ('ADOPTED', 'DISMISSED')) = (decided_by is not null) and (decided_by is null) = (decided_at is null))
);
-- A rule proposes once for a gap, however often the match is told.
create unique index milestone_proposal_trajectory_id_gap_id_uq on milestone_proposal (trajectory_id, gap_id, rule)
  where state in ('OPEN', 'ADOPTED', 'DISMISSED');
create index milestone_proposal_trajectory_id_ix on milestone_proposal (trajectory_id, id);
create index milestone_proposal_participant_id_ix on milestone_proposal (tenant, participant_id);
select isolate_tenants('milestone_proposal');

revoke delete on targeted_match, trajectory_target, milestone_proposal from "${app}";

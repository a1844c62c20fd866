-- What is known of work elsewhere, each event a row; the primary key makes a second delivery harmless and every decision
-- reads all rows, so that their order of arrival does not matter. No reference to the person: another service may tell of
-- somebody who is not known here.
create table work_event (
  tenant text not null,
  work_id uuid not null,
  sequence bigint not null,
  kind text not null
    constraint work_event_kind_ck check (kind in
      ('STARTED', 'CHANGED', 'ENDED', 'CORRECTED', 'TAKEN', 'FREED', 'GUIDED', 'LEFT', 'NEVER')),
  participant_id uuid not null,
  contract_kind text,
  start_date date,
  valid_from date,
  end_date date,
  hours_per_week numeric(6, 2),
  constraint work_event_tenant_work_id_sequence_pk primary key (tenant, work_id, sequence)
);
create index work_event_participant_id_ix on work_event (tenant, participant_id);
select isolate_tenants('work_event');
select append_only('work_event');

create table benefit_end_proposal (
  id uuid constraint benefit_end_proposal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  spell_id uuid not null,
  placement_id uuid not null,
  work_from date not null,
  hours_per_week numeric(6, 2) not null,
  state text not null
    constraint benefit_end_proposal_state_ck check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'LAPSED')),
  lapse_cause text,
  rejection_reason text,
  decided_by text,
  constraint benefit_end_proposal_lapse_cause_ck check ((state = 'LAPSED') = (lapse_cause is not null)),
  constraint benefit_end_proposal_rejection_reason_ck check ((state = 'REJECTED') = (rejection_reason is not null)),
  constraint benefit_end_proposal_decided_by_ck check ((state in ('ACCEPTED', 'REJECTED')) = (decided_by is not null)),
  constraint benefit_end_proposal_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id),
  constraint benefit_end_proposal_tenant_spell_id_fk foreign key (tenant, spell_id) references benefit_spell (tenant, id)
);
-- One job is one occasion to end a benefit, however often it is noticed.
create unique index benefit_end_proposal_spell_id_placement_id_uq
  on benefit_end_proposal (tenant, spell_id, placement_id) where state = 'OPEN';
create index benefit_end_proposal_spell_id_placement_id_ix on benefit_end_proposal (tenant, spell_id, placement_id, id);
create index benefit_end_proposal_participant_id_ix on benefit_end_proposal (tenant, participant_id, id);
create index benefit_end_proposal_state_ix on benefit_end_proposal (tenant, state, id);
select isolate_tenants('benefit_end_proposal');

create table ladder (
  id uuid constraint ladder_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  way jsonb not null,
  constraint ladder_tenant_id_fk foreign key (tenant, id) references participant (tenant, id)
);
select isolate_tenants('ladder');

create table ladder_statement (
  id uuid constraint ladder_statement_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  step int not null constraint ladder_statement_step_ck check (step between 1 and 6),
  stated_on date not null,
  basis text not null,
  stated_by text not null,
  withdrawal_reason text,
  withdrawn_by text,
  constraint ladder_statement_withdrawn_by_ck check ((withdrawal_reason is null) = (withdrawn_by is null)),
  constraint ladder_statement_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
create index ladder_statement_participant_id_ix on ladder_statement (tenant, participant_id, id);
select isolate_tenants('ladder_statement');

revoke delete on benefit_end_proposal, ladder, ladder_statement from "${app}";

-- When a programme proposes more hours; it has the id of its programme.
create table step_up_rule (
  id uuid constraint step_up_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  active boolean not null,
  min_attendance int not null constraint step_up_rule_min_attendance_ck check (min_attendance between 1 and 100),
  weeks int not null constraint step_up_rule_weeks_ck check (weeks between 1 and 26),
  step_hours numeric(4, 1) not null constraint step_up_rule_step_hours_ck check (step_hours > 0 and step_hours <= 40),
  max_hours numeric(4, 1) not null constraint step_up_rule_max_hours_ck check (max_hours > 0 and max_hours <= 60),
  requires_talk boolean not null,
  requires_no_signal boolean not null,
  quiet_weeks int not null constraint step_up_rule_quiet_weeks_ck check (quiet_weeks between 0 and 52),
  constraint step_up_rule_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('step_up_rule');

-- More hours for a person, with what the proposal rests on.
create table step_up_proposal (
  id uuid constraint step_up_proposal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  proposed_on date not null,
  hours_per_week numeric(4, 1) not null,
  proposed_hours numeric(4, 1) not null,
  counted_from date not null,
  counted_until date not null,
  planned_hours numeric(8, 2) not null,
  worked_hours numeric(8, 2) not null,
  excused_hours numeric(8, 2) not null,
  percentage numeric(8, 1) not null,
  talk_held boolean not null,
  state text not null
    constraint step_up_proposal_state_ck check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'LAPSED')),
  decided_by text,
  decided_at timestamptz,
  valid_from date,
  reason text,
  lapse_cause text,
  constraint step_up_proposal_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint step_up_proposal_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint step_up_proposal_proposed_hours_ck check (proposed_hours > hours_per_week and proposed_hours <= 60),
  constraint step_up_proposal_decided_at_ck check ((state = 'PROPOSED') = (decided_at is null)),
  constraint step_up_proposal_decided_by_ck check ((state in ('APPROVED', 'REJECTED')) = (decided_by is not null)),
  constraint step_up_proposal_valid_from_ck check ((state = 'APPROVED') = (valid_from is not null)),
  constraint step_up_proposal_reason_ck check ((state = 'REJECTED') = (reason is not null)),
  constraint step_up_proposal_lapse_cause_ck check ((state = 'LAPSED') = (lapse_cause is not null))
);
-- One waits for a decision at a time.
create unique index step_up_proposal_trajectory_id_uq on step_up_proposal (trajectory_id) where state = 'PROPOSED';
create index step_up_proposal_trajectory_id_ix on step_up_proposal (tenant, trajectory_id, id);
create index step_up_proposal_participant_id_ix on step_up_proposal (tenant, participant_id);
create index step_up_proposal_tenant_state_ix on step_up_proposal (tenant, state, id);
select isolate_tenants('step_up_proposal');

revoke delete on step_up_rule, step_up_proposal from "${app}";

-- What a person works toward; it has the id of its trajectory.
create table plan_goal (
  id uuid constraint plan_goal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  goal text not null constraint plan_goal_goal_ck check (goal <> ''),
  constraint plan_goal_id_fk foreign key (tenant, id) references trajectory (tenant, id)
);
create index plan_goal_participant_id_ix on plan_goal (tenant, participant_id);
select isolate_tenants('plan_goal');

create table plan_agreement (
  id uuid constraint plan_agreement_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  agreed_by text not null
    constraint plan_agreement_agreed_by_ck check (agreed_by in ('PARTICIPANT', 'LEGAL_REPRESENTATIVE', 'PROFESSIONAL')),
  channel text not null
    constraint plan_agreement_channel_ck check (channel in ('IN_PERSON', 'PHONE', 'DIGITAL', 'LETTER')),
  agreed_on date not null,
  plan_version text not null,
  withdrawn_on date,
  constraint plan_agreement_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint plan_agreement_withdrawn_on_ck check (withdrawn_on >= agreed_on)
);
create index plan_agreement_trajectory_id_ix on plan_agreement (tenant, trajectory_id, id);
create index plan_agreement_participant_id_ix on plan_agreement (tenant, participant_id);
select isolate_tenants('plan_agreement');

revoke delete on plan_goal, plan_agreement from "${app}";

-- A change on a trajectory that somebody asks a coach to decide on.
create table change_proposal (
  id uuid constraint change_proposal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  organisation text not null,
  kind text not null constraint change_proposal_kind_ck check (kind in ('HOURS', 'PLANNED_END', 'CREW', 'MILESTONE', 'STOP',
    'OTHER')),
  valid_from date,
  hours_per_week numeric(4, 1)
    constraint change_proposal_hours_per_week_ck check (hours_per_week >= 0 and hours_per_week <= 60),
  planned_end date,
  crew_id uuid,
  title text,
  due_date date,
  last_day date,
  explanation text not null constraint change_proposal_explanation_ck check (explanation <> ''),
  proposed_by text not null,
  state text not null constraint change_proposal_state_ck check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN',
    'REPLACED', 'LAPSED')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  fulfilment text constraint change_proposal_fulfilment_ck check (fulfilment in ('AT_ONCE', 'BY_TASK')),
  replaced_by_id uuid,
  constraint change_proposal_tenant_id_uq unique (tenant, id),
  constraint change_proposal_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint change_proposal_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id),
  -- Each kind says its own, and nothing else.
  constraint change_proposal_valid_from_ck check ((kind in ('HOURS', 'CREW')) = (valid_from is not null)),
  constraint change_proposal_hours_ck check ((kind = 'HOURS') = (hours_per_week is not null)),
  constraint change_proposal_planned_end_ck check ((kind = 'PLANNED_END') = (planned_end is not null)),
  constraint change_proposal_crew_ck check ((kind = 'CREW') = (crew_id is not null)),
  constraint change_proposal_milestone_ck
    check ((kind = 'MILESTONE') = (title is not null) and (kind = 'MILESTONE') = (due_date is not null)),
  constraint change_proposal_last_day_ck check ((kind = 'STOP') = (last_day is not null)),
  -- Nobody decides on the own proposal.
  constraint change_proposal_decided_by_ck check (decided_by <> proposed_by),
  constraint change_proposal_decided_ck check (
    (state in ('APPROVED', 'REJECTED')) = (decided_by is not null)
      and (decided_by is null) = (decided_at is null)
      and (state = 'REJECTED') = (reason is not null)
      and (state = 'APPROVED') = (fulfilment is not null)
      and (state = 'REPLACED') = (replaced_by_id is not null))
);
-- Of each kind one is open on a trajectory.
create unique index change_proposal_trajectory_id_kind_uq on change_proposal (trajectory_id, kind) where state = 'OPEN';
create index change_proposal_trajectory_id_ix on change_proposal (trajectory_id, id);
create index change_proposal_participant_id_ix on change_proposal (tenant, participant_id);
create index change_proposal_tenant_state_ix on change_proposal (tenant, state, id);
select isolate_tenants('change_proposal');
revoke delete on change_proposal from "${app}";

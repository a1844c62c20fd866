-- How a basic condition of a person stands elsewhere; the newest that was told of it.
create table condition_of_person (
  tenant text not null,
  condition_id uuid not null,
  participant_id uuid not null,
  condition text not null,
  sequence bigint not null,
  -- Since when it is lost; null: it is not.
  lost_from date,
  constraint condition_of_person_tenant_condition_id_pk primary key (tenant, condition_id)
);
create index condition_of_person_tenant_participant_id_ix on condition_of_person (tenant, participant_id);
select isolate_tenants('condition_of_person');

create table signal (
  id uuid constraint signal_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  kind text not null,
  organisation text not null,
  participant_id uuid not null,
  trajectory_id uuid not null,
  subject_id uuid not null,
  code text not null,
  since date not null,
  state text not null constraint signal_state_ck check (state in ('OPEN', 'ACKNOWLEDGED', 'CLOSED')),
  acknowledged_by text,
  acknowledged_at timestamptz,
  closed_at timestamptz,
  constraint signal_tenant_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint signal_acknowledged_ck check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint signal_acknowledged_by_ck check (state <> 'ACKNOWLEDGED' or acknowledged_by is not null),
  constraint signal_closed_at_ck check ((state = 'CLOSED') = (closed_at is not null))
);
-- The same loss is told once on a trajectory, however often it is noticed.
create unique index signal_trajectory_id_subject_id_uq on signal (trajectory_id, kind, subject_id) where state <> 'CLOSED';
create index signal_trajectory_id_ix on signal (trajectory_id, id);
create index signal_participant_id_ix on signal (tenant, participant_id);
create index signal_tenant_state_ix on signal (tenant, state, id);
select isolate_tenants('signal');

revoke delete on condition_of_person, signal from "${app}";

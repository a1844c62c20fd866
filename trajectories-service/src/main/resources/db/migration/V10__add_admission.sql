-- The rules of participants that a programme names, of which one has to be met; none: it takes everybody.
alter table programme add column eligibilities text[] not null default '{}';
-- Whether a step waits for the day from which the person can start, and moves with it.
alter table milestone add column after_earliest_start boolean not null default false;

-- What participants decided last: yes or no, and until when. Why is known there alone.
create table known_eligibility (
  participant_id uuid not null,
  programme_id uuid not null,
  tenant text not null,
  sequence bigint not null,
  eligible boolean not null,
  valid_until date,
  constraint known_eligibility_participant_id_programme_id_pk primary key (tenant, participant_id, programme_id)
);
select isolate_tenants('known_eligibility');
revoke delete on known_eligibility from "${app}";

-- The day from which a person can start, as participants told it last; null: any day.
create table earliest_start (
  participant_id uuid not null,
  tenant text not null,
  sequence bigint not null,
  day date,
  constraint earliest_start_participant_id_pk primary key (tenant, participant_id)
);
select isolate_tenants('earliest_start');
revoke delete on earliest_start from "${app}";

-- Planned days that moved by themselves: the start of a trajectory, or the day on which a milestone is due.
create table planned_date_change (
  id uuid constraint planned_date_change_id_pk primary key,
  tenant text not null,
  trajectory_id uuid not null,
  milestone_id uuid,
  participant_id uuid not null,
  was date not null,
  became date not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint planned_date_change_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint planned_date_change_milestone_id_fk
    foreign key (tenant, trajectory_id, milestone_id) references milestone (tenant, trajectory_id, id),
  constraint planned_date_change_became_ck check (became <> was)
);
create index planned_date_change_trajectory_id_ix on planned_date_change (tenant, trajectory_id, id);
select isolate_tenants('planned_date_change');
select append_only('planned_date_change');

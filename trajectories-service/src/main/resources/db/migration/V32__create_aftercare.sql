-- The rule has the id of its programme: one each.
create table aftercare_rule (
  id uuid constraint aftercare_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  weeks int[] not null,
  constraint aftercare_rule_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('aftercare_rule');

create table aftercare_check (
  id uuid constraint aftercare_check_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  since date not null,
  week int not null constraint aftercare_check_week_ck check (week > 0),
  due_on date not null,
  state text not null constraint aftercare_check_state_ck check (state in ('PLANNED', 'OPEN', 'DONE', 'LAPSED')),
  outcome text,
  checked_on date,
  sealed_note bytea,
  recorded_by text,
  constraint aftercare_check_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint aftercare_check_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint aftercare_check_checked_on_ck check (checked_on >= since),
  constraint aftercare_check_done_ck check (
    (state = 'DONE') = (outcome is not null)
    and (state = 'DONE') = (checked_on is not null)
    and (state = 'DONE') = (recorded_by is not null)
    and (state = 'DONE' or sealed_note is null))
);
-- One aftercare asks once after so many weeks.
create unique index aftercare_check_trajectory_id_since_week_uq on aftercare_check (trajectory_id, since, week)
  where state <> 'LAPSED';
create index aftercare_check_due_on_ix on aftercare_check (tenant, due_on) where state = 'PLANNED';
create index aftercare_check_participant_id_ix on aftercare_check (tenant, participant_id);
select isolate_tenants('aftercare_check');

revoke delete on aftercare_rule, aftercare_check from "${app}";

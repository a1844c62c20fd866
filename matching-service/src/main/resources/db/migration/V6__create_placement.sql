create table placement (
  id uuid constraint placement_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  employer_id uuid not null constraint placement_employer_id_fk references employer,
  vacancy_id uuid constraint placement_vacancy_id_fk references vacancy,
  proposal_id uuid constraint placement_proposal_id_fk references proposal,
  trajectory_id uuid,
  predecessor_id uuid,
  contract_kind text not null,
  paid boolean not null,
  start_date date not null,
  planned_end date,
  hours_per_week numeric(4, 2) not null
    constraint placement_hours_per_week_ck check (hours_per_week > 0 and hours_per_week <= 60),
  wage_cents int constraint placement_wage_cents_ck check (wage_cents > 0),
  wage_period text constraint placement_wage_period_ck check (wage_period in ('HOUR', 'WEEK', 'FOUR_WEEKS', 'MONTH')),
  end_date date,
  end_reason text,
  last_confirmed_on date,
  -- The event that told the whole placement last: what a correction supersedes.
  told_event_id uuid not null,
  constraint placement_id_participant_id_uq unique (id, participant_id),
  -- An extension is of the same person, and nothing extends itself.
  constraint placement_predecessor_id_participant_id_fk
    foreign key (predecessor_id, participant_id) references placement (id, participant_id),
  constraint placement_predecessor_id_ck check (predecessor_id <> id),
  constraint placement_wage_ck check ((wage_cents is null) = (wage_period is null)),
  constraint placement_planned_end_ck check (planned_end >= start_date),
  constraint placement_end_date_ck check (end_date >= start_date),
  constraint placement_end_reason_ck check ((end_date is null) = (end_reason is null)),
  constraint placement_last_confirmed_on_ck check (last_confirmed_on >= start_date)
);
create index placement_participant_id_ix on placement (tenant, participant_id);
create index placement_employer_id_ix on placement (employer_id);
create index placement_predecessor_id_ix on placement (predecessor_id);
create index placement_start_date_ix on placement (tenant, start_date);
select isolate_tenants('placement');

create table placement_confirmation (
  id uuid constraint placement_confirmation_id_pk primary key,
  tenant text not null,
  placement_id uuid not null constraint placement_confirmation_placement_id_fk references placement,
  confirmed_on date not null,
  confirmed_by text not null,
  recorded_at timestamptz not null,
  constraint placement_confirmation_placement_id_confirmed_on_uq unique (placement_id, confirmed_on)
);
select isolate_tenants('placement_confirmation');

create table placement_hours_change (
  id uuid constraint placement_hours_change_id_pk primary key,
  tenant text not null,
  placement_id uuid not null constraint placement_hours_change_placement_id_fk references placement,
  valid_from date not null,
  hours_per_week numeric(4, 2) not null
    constraint placement_hours_change_hours_per_week_ck check (hours_per_week > 0 and hours_per_week <= 60),
  constraint placement_hours_change_placement_id_valid_from_uq unique (placement_id, valid_from)
);
select isolate_tenants('placement_hours_change');

-- What was known of a placement: every version stays readable.
create table placement_version (
  id uuid constraint placement_version_id_pk primary key,
  tenant text not null,
  placement_id uuid not null constraint placement_version_placement_id_fk references placement,
  version bigint not null,
  change text not null,
  facts jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint placement_version_placement_id_version_uq unique (placement_id, version)
);
select isolate_tenants('placement_version');
select append_only('placement_version');

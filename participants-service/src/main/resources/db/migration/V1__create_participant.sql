create extension if not exists btree_gist;

create table participant (
  id uuid constraint participant_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  bsn_sealed bytea not null,
  -- HMAC under a key outside the database: found by it, unique by it, not to be turned back from it.
  bsn_index bytea not null,
  given_name text not null constraint participant_given_name_ck check (given_name <> ''),
  name_prefix text,
  family_name text not null constraint participant_family_name_ck check (family_name <> ''),
  birth_date date not null,
  constraint participant_tenant_bsn_index_uq unique (tenant, bsn_index)
);
select isolate_tenants('participant');

create table household (
  id uuid constraint household_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  -- Children and others included: the size decides on the amount of the benefit, the adults on who is counted.
  persons int not null constraint household_persons_ck check (persons between 1 and 30)
);
select isolate_tenants('household');

create table household_member (
  id uuid constraint household_member_id_pk primary key,
  household_id uuid not null constraint household_member_household_id_fk references household,
  tenant text not null,
  participant_id uuid not null constraint household_member_participant_id_fk references participant,
  valid_from date not null,
  valid_to date,
  constraint household_member_valid_to_ck check (valid_to >= valid_from),
  -- A person runs one household at a time.
  constraint household_member_participant_id_period_ex
    exclude using gist (participant_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
select isolate_tenants('household_member');

create table work_profile (
  id uuid constraint work_profile_id_pk primary key constraint work_profile_id_fk references participant,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  details jsonb not null
);
select isolate_tenants('work_profile');

create table benefit_spell (
  id uuid constraint benefit_spell_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  household_id uuid not null constraint benefit_spell_household_id_fk references household,
  -- The household, or the one adult to whom a personal benefit belongs.
  holder_id uuid not null,
  kind text not null,
  start_date date not null,
  last_day date,
  end_reason text,
  placement_id uuid,
  end_event_id uuid,
  constraint benefit_spell_last_day_ck check (last_day >= start_date),
  constraint benefit_spell_end_reason_ck check ((last_day is null) = (end_reason is null)),
  constraint benefit_spell_holder_id_kind_period_ex
    exclude using gist (holder_id with =, kind with =, daterange(start_date, last_day, '[]') with &&)
);
create index benefit_spell_household_id_ix on benefit_spell (household_id);
select isolate_tenants('benefit_spell');

create table benefit_reduction (
  id uuid constraint benefit_reduction_id_pk primary key,
  tenant text not null,
  spell_id uuid not null constraint benefit_reduction_spell_id_fk references benefit_spell,
  from_date date not null,
  hours_per_week numeric(4, 1),
  amount_cents bigint,
  constraint benefit_reduction_spell_id_from_date_uq unique (spell_id, from_date),
  constraint benefit_reduction_hours_per_week_ck check (hours_per_week > 0),
  constraint benefit_reduction_amount_cents_ck check (amount_cents > 0),
  constraint benefit_reduction_reason_ck check (hours_per_week is not null or amount_cents is not null)
);
select isolate_tenants('benefit_reduction');

-- What was known of a spell before: every version stays readable.
create table benefit_spell_version (
  id uuid constraint benefit_spell_version_id_pk primary key,
  tenant text not null,
  spell_id uuid not null constraint benefit_spell_version_spell_id_fk references benefit_spell,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  change text not null,
  start_date date not null,
  last_day date,
  end_reason text,
  placement_id uuid,
  constraint benefit_spell_version_spell_id_version_uq unique (spell_id, version)
);
select isolate_tenants('benefit_spell_version');
select append_only('benefit_spell_version');

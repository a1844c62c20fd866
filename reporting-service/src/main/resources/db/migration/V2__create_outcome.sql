-- Which generation of the outcome rows answers. A rebuild writes the next one beside it and then changes this number.
create table outcome_generation (
  tenant text constraint outcome_generation_tenant_pk primary key default current_setting('app.tenant'),
  serving bigint not null
);
select isolate_tenants('outcome_generation');

-- Every row holds in a part of the plane of knowledge (known_*) and world (as_of_*): starts included, ends not. An end
-- that is not there is infinity, so that a question is four comparisons.
create table outcome_placement (
  tenant text not null default current_setting('app.tenant'),
  generation bigint not null,
  definition_set text not null,
  chain_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz not null,
  as_of_from date not null,
  as_of_until date not null,
  participant_id uuid not null,
  placement_date date not null,
  hours_per_week numeric(6, 2) not null,
  hours_band text not null,
  supported boolean not null,
  employer_id uuid not null,
  same_organisation boolean not null,
  contracts int not null,
  basis text not null,
  trajectory_id uuid,
  programme_id uuid,
  organisation text,
  contributing jsonb not null,
  constraint outcome_placement_chain_id_pk
    primary key (chain_id, generation, definition_set, known_from, as_of_from),
  constraint outcome_placement_known_until_ck check (known_until > known_from),
  constraint outcome_placement_as_of_until_ck check (as_of_until > as_of_from)
);
create index outcome_placement_placement_date_ix
  on outcome_placement (tenant, generation, definition_set, placement_date);
-- A change of an employer concerns everyone who was placed there.
create index outcome_placement_employer_id_ix on outcome_placement (employer_id);
select isolate_tenants('outcome_placement');

-- Two states: which of them holds is a comparison with the check date when the question is asked.
create table outcome_benefit (
  tenant text not null default current_setting('app.tenant'),
  generation bigint not null,
  definition_set text not null,
  spell_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz not null,
  as_of_from date not null,
  as_of_until date not null,
  household_id uuid not null,
  kind text not null,
  start_date date not null,
  last_day date,
  check_date date,
  reduced_from date,
  adults uuid[] not null,
  placement_chain_id uuid,
  state_before_due text not null,
  state_when_due text not null,
  persons_in_work uuid[] not null,
  findings text[] not null,
  returned_on date,
  returned_after_days int,
  basis text not null,
  trajectory_id uuid,
  programme_id uuid,
  organisation text,
  contributing jsonb not null,
  constraint outcome_benefit_spell_id_pk
    primary key (spell_id, generation, definition_set, known_from, as_of_from),
  constraint outcome_benefit_known_until_ck check (known_until > known_from),
  constraint outcome_benefit_as_of_until_ck check (as_of_until > as_of_from)
);
create index outcome_benefit_last_day_ix on outcome_benefit (tenant, generation, definition_set, last_day);
create index outcome_benefit_reduced_from_ix
  on outcome_benefit (tenant, generation, definition_set, reduced_from) where reduced_from is not null;
select isolate_tenants('outcome_benefit');

create table outcome_check (
  tenant text not null default current_setting('app.tenant'),
  generation bigint not null,
  definition_set text not null,
  chain_id uuid not null,
  week int not null,
  known_from timestamptz not null,
  known_until timestamptz not null,
  as_of_from date not null,
  as_of_until date not null,
  participant_id uuid not null,
  placement_date date not null,
  check_date date not null,
  job_when_due text not null,
  exit_when_due text not null,
  hours_when_due numeric(6, 2) not null,
  programme_id uuid,
  organisation text,
  constraint outcome_check_chain_id_week_pk
    primary key (chain_id, week, generation, definition_set, known_from, as_of_from),
  constraint outcome_check_known_until_ck check (known_until > known_from),
  constraint outcome_check_as_of_until_ck check (as_of_until > as_of_from)
);
create index outcome_check_placement_date_ix
  on outcome_check (tenant, generation, definition_set, placement_date);
select isolate_tenants('outcome_check');

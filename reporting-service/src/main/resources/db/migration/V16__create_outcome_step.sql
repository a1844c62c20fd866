-- What happened to people on the way to work, one row for each thing in each part of knowledge and world. A kind fills the
-- columns that it has.
create table outcome_step (
  tenant text not null default current_setting('app.tenant'),
  generation bigint not null,
  definition_set text not null,
  kind text not null,
  step_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz not null,
  as_of_from date not null,
  as_of_until date not null,
  participant_id uuid not null,
  counted_on date not null,
  -- From this day on the result stands; until then it is pending.
  due_on date,
  result text,
  from_code text,
  to_code text,
  days int,
  days_since_start int,
  programme_id uuid,
  organisation text,
  constraint outcome_step_step_id_pk
    primary key (step_id, kind, generation, definition_set, known_from, as_of_from),
  constraint outcome_step_known_until_ck check (known_until > known_from),
  constraint outcome_step_as_of_until_ck check (as_of_until > as_of_from),
  constraint outcome_step_result_ck check ((result is null) = (due_on is null))
);
create index outcome_step_counted_on_ix on outcome_step (tenant, generation, definition_set, kind, counted_on);
create index outcome_step_participant_id_ix on outcome_step (participant_id);
select isolate_tenants('outcome_step');

-- As before, and the steps.
create or replace function freeze_outcomes_of(person uuid[]) returns void
  language plpgsql as $$
declare
  counted bigint := (select serving from outcome_generation);
  spells uuid[] := (
    select array_agg(distinct spell_id) from outcome_benefit where generation = counted and adults && person);
begin
  insert into frozen_spell (spell_id) select unnest(spells) on conflict do nothing;
  update outcome_benefit set generation = 0 where generation = counted and spell_id = any(spells);
  update outcome_placement set generation = 0 where generation = counted and participant_id = any(person);
  update outcome_check set generation = 0 where generation = counted and participant_id = any(person);
  update outcome_step set generation = 0 where generation = counted and participant_id = any(person);
end $$;

-- Gives the frozen steps of somebody ids that lead to nobody, and cuts their dates to the month.
create function anonymise_steps_of(person uuid[]) returns void
  language plpgsql as $$
declare
  nobody uuid := gen_random_uuid();
begin
  -- What holds within one month alone is seen by no question about the end of a month.
  delete from outcome_step where generation = 0 and participant_id = any(person)
    and date_trunc('month', as_of_from) = date_trunc('month', as_of_until);
  with unknown as materialized (
    select step_id, gen_random_uuid() as id
    from (select distinct step_id from outcome_step where generation = 0 and participant_id = any(person)) of_person)
  update outcome_step step set
    step_id = unknown.id,
    participant_id = nobody,
    counted_on = date_trunc('month', counted_on),
    due_on = date_trunc('month', due_on),
    as_of_from = date_trunc('month', as_of_from),
    as_of_until = date_trunc('month', as_of_until)
  from unknown
  where generation = 0 and participant_id = any(person) and step.step_id = unknown.step_id;
end $$;

-- Spells of which the outcome rows are frozen, because one of the adults was erased, while facts tell of the others.
create table frozen_spell (
  spell_id uuid constraint frozen_spell_spell_id_pk primary key,
  tenant text not null default current_setting('app.tenant')
);
select isolate_tenants('frozen_spell');
revoke update, delete, truncate on frozen_spell from "${app}";

create index fact_crew_participant_ix on fact ((payload ->> 'participantId')) where type like 'crew-place-%';

-- The adults whom a payload names, none when it names none.
create function adults_of(payload jsonb) returns setof uuid
  language sql immutable as $$
  select adult::uuid from jsonb_array_elements_text(coalesce(payload -> 'adults', '[]')) as adult
$$;

-- Removes the facts about somebody, but for those of a household or a benefit of which somebody else is still known, and
-- takes the person out of what is told of crews, where a place counts and not who had it.
create function forget_facts_of(person uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone uuid[];
begin
  select array_agg(told.event_id) into gone
  from fact told
  where told.aggregate_id in (
      select fact.aggregate_id from fact_subject join fact using (event_id) where subject_id = person)
    and not exists (
      select 1 from fact whole, adults_of(whole.payload) as adult
      where whole.aggregate_id = told.aggregate_id
        and adult not in (select erased.person_id from erased_person erased));
  perform set_config('app.changing_history', 'yes', true);
  delete from fact_subject where event_id = any(gone);
  delete from fact where event_id = any(gone);
  update fact set payload = payload - 'participantId' - 'trajectoryId'
  where type like 'crew-place-%' and payload ->> 'participantId' = person::text;
  perform set_config('app.changing_history', 'no', true);
end $$;
revoke execute on function forget_facts_of(uuid) from public;
grant execute on function forget_facts_of(uuid) to "${app}";

-- Takes the outcome rows of somebody out of what is counted anew: generation 0 answers beside the one that serves.
create function freeze_outcomes_of(person uuid[]) returns void
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
end $$;

-- Gives the frozen rows of somebody ids that lead to nobody, and cuts their dates to the month. After the facts were
-- removed: a spell or a household of which facts still tell keeps its id.
create function anonymise_outcomes_of(person uuid[]) returns void
  language plpgsql as $$
declare
  nobody uuid := gen_random_uuid();
  chain record;
  spell record;
begin
  for chain in
    select chain_id, gen_random_uuid() as unknown
    from (select distinct chain_id from outcome_placement where generation = 0 and participant_id = any(person)
          union select chain_id from outcome_check where generation = 0 and participant_id = any(person)) of_person
  loop
    -- What holds within one month alone is seen by no question about the end of a month.
    delete from outcome_placement where generation = 0 and chain_id = chain.chain_id
      and date_trunc('month', as_of_from) = date_trunc('month', as_of_until);
    delete from outcome_check where generation = 0 and chain_id = chain.chain_id
      and date_trunc('month', as_of_from) = date_trunc('month', as_of_until);
    update outcome_placement set
      chain_id = chain.unknown,
      participant_id = nobody,
      trajectory_id = null,
      contributing = (select coalesce(jsonb_agg(part - 'trajectoryId'), '[]') from jsonb_array_elements(contributing) part),
      placement_date = date_trunc('month', placement_date),
      as_of_from = date_trunc('month', as_of_from),
      as_of_until = date_trunc('month', as_of_until)
    where generation = 0 and chain_id = chain.chain_id;
    update outcome_check set
      chain_id = chain.unknown,
      participant_id = nobody,
      placement_date = date_trunc('month', placement_date),
      check_date = date_trunc('month', check_date),
      as_of_from = date_trunc('month', as_of_from),
      as_of_until = date_trunc('month', as_of_until)
    where generation = 0 and chain_id = chain.chain_id;
    update outcome_benefit set placement_chain_id = chain.unknown
    where generation = 0 and placement_chain_id = chain.chain_id;
  end loop;
  for spell in
    select spell_id,
      case when exists (select from fact where aggregate_id = spell_id) then spell_id else gen_random_uuid() end as unknown
    from (select distinct spell_id from outcome_benefit where generation = 0 and adults && person) of_person
  loop
    delete from outcome_benefit where generation = 0 and spell_id = spell.spell_id
      and date_trunc('month', as_of_from) = date_trunc('month', as_of_until);
    update outcome_benefit set
      spell_id = spell.unknown,
      household_id = case
        when exists (select from fact where aggregate_id in (household_id, spell.spell_id)) then household_id
        else spell.unknown end,
      adults = array(select case when adult = any(person) then nobody else adult end from unnest(adults) adult),
      persons_in_work = array(
        select case when adult = any(person) then nobody else adult end from unnest(persons_in_work) adult),
      trajectory_id = null,
      contributing = (select coalesce(jsonb_agg(part - 'trajectoryId'), '[]') from jsonb_array_elements(contributing) part),
      start_date = date_trunc('month', start_date),
      last_day = date_trunc('month', last_day),
      check_date = date_trunc('month', check_date),
      reduced_from = date_trunc('month', reduced_from),
      returned_on = date_trunc('month', returned_on),
      as_of_from = date_trunc('month', as_of_from),
      as_of_until = date_trunc('month', as_of_until)
    where generation = 0 and spell_id = spell.spell_id;
  end loop;
end $$;

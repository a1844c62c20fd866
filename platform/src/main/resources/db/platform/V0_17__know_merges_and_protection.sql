-- Which registrations participants says are of one person. What is known of each stays where it is, and is read together as
-- long as the merge stands.
create table person_merge (
  tenant text not null,
  merge_id uuid not null,
  merge_version bigint not null,
  survivor_id uuid not null,
  duplicate_id uuid not null,
  undone boolean not null,
  constraint person_merge_tenant_merge_id_pk primary key (tenant, merge_id)
);
create index person_merge_duplicate_id_ix on person_merge (tenant, duplicate_id) where not undone;
create index person_merge_survivor_id_ix on person_merge (tenant, survivor_id) where not undone;
select isolate_tenants('person_merge');

-- Of whom participants says that few users may see them, and which: [{"userId", "from", "until"}].
create table protected_person (
  tenant text not null,
  participant_id uuid not null,
  protection_version bigint not null,
  restricted boolean not null,
  last_day date,
  viewers jsonb not null,
  constraint protected_person_tenant_participant_id_pk primary key (tenant, participant_id)
);
create index protected_person_restricted_ix on protected_person (tenant, participant_id) where restricted;
select isolate_tenants('protected_person');

revoke delete on person_merge, protected_person from "${app}";

-- Which of some registrations are of a person whom a user may not see. Of merged registrations the one with which everything
-- goes on decides. Of everybody when no registration is given.
create function hidden_people(viewer text, today date, moment timestamptz, registrations uuid[]) returns setof uuid
  language sql stable as $$
  with recursive
    person (registration, id) as (
      select registration, registration from unnest(registrations) registration
      union
      select person.registration, merged.survivor_id
      from person join person_merge merged on merged.duplicate_id = person.id and not merged.undone),
    hidden (id) as (
      select participant_id from protected_person
      where restricted and (last_day is null or last_day >= today)
        and (registrations is null or participant_id in (select id from person))
        and not exists (
          select from jsonb_to_recordset(viewers) as allowed ("userId" text, "from" timestamptz, "until" timestamptz)
          where allowed."userId" = viewer and allowed."from" <= moment
            and (allowed."until" is null or allowed."until" > moment))
        and not exists (
          select from person_merge merged where merged.duplicate_id = participant_id and not merged.undone)
      union
      select merged.duplicate_id
      from hidden join person_merge merged on merged.survivor_id = hidden.id and not merged.undone)
  select id from hidden where registrations is null or id = any(registrations)
$$;

-- As before, and forgets with whom somebody was merged.
create or replace function erase_people(people uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  naming regclass;
begin
  perform set_config('app.changing_history', 'yes', true);
  insert into erased_person (person_id) select unnest(people) on conflict do nothing;
  perform make_way_for_erasing(people);
  delete from person_merge where survivor_id = any(people) or duplicate_id = any(people);
  for naming in
    select attrelid::regclass
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'participant_id' and not attisdropped and relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('processing_log', 'audit_entry')
    order by relname
  loop
    perform remove_with_what_refers(naming, format('participant_id = any(%L)', people));
  end loop;
  perform set_config('app.changing_history', 'no', true);
end $$;

-- Merges that were told before this service read the copies and the timelines of merged people together. Row-level security
-- holds for the owner as well, whose transaction this is.
alter table fact no force row level security;
alter table person_merge no force row level security;
insert into person_merge (tenant, merge_id, merge_version, survivor_id, duplicate_id, undone)
select distinct on (tenant, aggregate_id) tenant, aggregate_id, aggregate_version,
  (payload ->> 'survivorId')::uuid, (payload ->> 'duplicateId')::uuid, type = 'merge-undone'
from fact where type in ('participants-merged', 'merge-undone')
order by tenant, aggregate_id, aggregate_version desc;
alter table person_merge force row level security;
alter table fact force row level security;

-- As before, and forgets with whom somebody was merged, and who might see the person.
create or replace function forget_facts_of(person uuid) returns void
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
  delete from person_merge where person in (survivor_id, duplicate_id);
  delete from protected_person where participant_id = person;
  perform set_config('app.changing_history', 'no', true);
end $$;

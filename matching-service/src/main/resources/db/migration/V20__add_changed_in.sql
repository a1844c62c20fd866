-- In which transaction a row was written last, by which a copy in memory finds what it has not seen yet (ADR 0033). A moment would not
-- do: a transaction that began earlier may commit later, and its rows would have a moment that is past already.
create function stamp_transaction() returns trigger
  language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;

-- Null in rows from before, which every copy reads when it is made.
alter table vacancy add column changed_in xid8;
alter table candidate_profile add column changed_in xid8;
alter table candidate_hours_plan add column changed_in xid8;
alter table candidate_skill add column changed_in xid8;
alter table candidate_gain add column changed_in xid8;
-- A row that is erased is there no more to tell of it; that the person was erased is.
alter table erased_person add column changed_in xid8;

create trigger stamp_transaction before insert or update on vacancy
  for each row execute function stamp_transaction();
create trigger stamp_transaction before insert or update on candidate_profile
  for each row execute function stamp_transaction();
create trigger stamp_transaction before insert or update on candidate_hours_plan
  for each row execute function stamp_transaction();
create trigger stamp_transaction before insert or update on candidate_skill
  for each row execute function stamp_transaction();
create trigger stamp_transaction before insert or update on candidate_gain
  for each row execute function stamp_transaction();
create trigger stamp_transaction before insert or update on erased_person
  for each row execute function stamp_transaction();

create index vacancy_changed_in_ix on vacancy (tenant, changed_in);
create index candidate_profile_changed_in_ix on candidate_profile (tenant, changed_in);
create index candidate_hours_plan_changed_in_ix on candidate_hours_plan (tenant, changed_in);
create index candidate_skill_changed_in_ix on candidate_skill (tenant, changed_in);
create index candidate_gain_changed_in_ix on candidate_gain (tenant, changed_in);
create index erased_person_changed_in_ix on erased_person (tenant, changed_in);

-- That a row of somebody is of another registration since: a skill goes back to a duplicate when a merge is undone, and what was
-- known of the survivor has to be read again though no row says the survivor's name any more.
create table candidate_move (
  tenant text not null,
  participant_id uuid not null,
  changed_in xid8 not null,
  constraint candidate_move_tenant_participant_id_changed_in_pk primary key (tenant, participant_id, changed_in)
);
create index candidate_move_changed_in_ix on candidate_move (tenant, changed_in);
select isolate_tenants('candidate_move');
select append_only('candidate_move');

create function note_move() returns trigger
  language plpgsql as $$
begin
  insert into candidate_move (tenant, participant_id, changed_in)
  values (old.tenant, old.participant_id, pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger note_move after update on candidate_hours_plan
  for each row when (old.participant_id <> new.participant_id) execute function note_move();
create trigger note_move after update on candidate_skill
  for each row when (old.participant_id <> new.participant_id) execute function note_move();
create trigger note_move after update on candidate_gain
  for each row when (old.participant_id <> new.participant_id) execute function note_move();

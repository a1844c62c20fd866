-- Which spell annulled an end: without it the same end is annulled again by the next restart, and stays annulled when
-- the restart turns out to have begun at another time.
alter table benefit_spell add constraint benefit_spell_tenant_id_uq unique (tenant, id);
alter table benefit_spell add column annulled_by uuid;

-- Row-level security holds for the owner too, and shows no row to who names no tenant.
alter table benefit_spell no force row level security;
alter table benefit_spell_version no force row level security;
update benefit_spell ended set annulled_by = (
    select restart.id from benefit_spell restart
    where restart.tenant = ended.tenant and restart.household_id = ended.household_id
      and restart.kind in ('PW_ALGEMEEN', 'IOAW', 'IOAZ')
      and restart.start_date > ended.last_day and restart.start_date <= ended.last_day + 30
    order by restart.start_date, restart.id limit 1)
  where ended.last_day is not null and 'END_ANNULLED' = (
    select version.change from benefit_spell_version version
    where version.spell_id = ended.id and version.change <> 'REDUCED'
    order by version.version desc limit 1);
alter table benefit_spell_version force row level security;
alter table benefit_spell force row level security;

alter table benefit_spell
  add constraint benefit_spell_tenant_annulled_by_fk foreign key (tenant, annulled_by) references benefit_spell (tenant, id),
  add constraint benefit_spell_annulled_by_ck check (annulled_by is null or (last_day is not null and annulled_by <> id));
create index benefit_spell_annulled_by_ix on benefit_spell (annulled_by);

-- A reduction may have a last day and may never have been, and it has a history of its own. Who registered those from
-- before, and when, stands in the version of the benefit that came with each: in the order of one as in that of the other.
alter table benefit_reduction
  add column to_date date,
  add column annulled boolean not null default false,
  add column recorded_at timestamptz,
  add column recorded_by text,
  -- The event that told of it last.
  add column event_id uuid,
  add constraint benefit_reduction_tenant_id_uq unique (tenant, id),
  add constraint benefit_reduction_to_date_ck check (to_date >= from_date),
  drop constraint benefit_reduction_spell_id_from_date_uq,
  -- One without a last day makes way for the next, so it meets another by its first day alone.
  add constraint benefit_reduction_spell_id_period_ex
    exclude using gist (spell_id with =, daterange(from_date, coalesce(to_date, from_date), '[]') with &&)
    where (not annulled);
create index benefit_reduction_spell_id_ix on benefit_reduction (tenant, spell_id, id);

create table benefit_reduction_version (
  id uuid constraint benefit_reduction_version_id_pk primary key,
  tenant text not null,
  reduction_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  change text not null constraint benefit_reduction_version_change_ck
    check (change in ('REDUCED', 'CORRECTED', 'ENDED', 'ANNULLED')),
  from_date date not null,
  to_date date,
  hours_per_week numeric(4, 1),
  amount_cents bigint,
  change_reason text,
  constraint benefit_reduction_version_reduction_id_version_uq unique (reduction_id, version),
  constraint benefit_reduction_version_tenant_reduction_id_fk
    foreign key (tenant, reduction_id) references benefit_reduction (tenant, id)
);

-- Row-level security holds for the owner too, and shows no row to who names no tenant.
alter table benefit_spell_version no force row level security;
alter table benefit_reduction no force row level security;
insert into benefit_reduction_version
    (id, tenant, reduction_id, version, recorded_at, recorded_by, change, from_date, hours_per_week, amount_cents)
  select told.id, known.tenant, known.id, told.version, told.recorded_at, told.recorded_by, 'REDUCED', known.from_date,
    known.hours_per_week, known.amount_cents
  from (select r.*, row_number() over (partition by spell_id order by id) as place from benefit_reduction r) known
  join (select v.*, row_number() over (partition by spell_id order by version) as place from benefit_spell_version v
    where change = 'REDUCED') told using (tenant, spell_id, place);
update benefit_reduction r set event_id = v.id, recorded_at = v.recorded_at, recorded_by = v.recorded_by
  from benefit_reduction_version v where v.reduction_id = r.id;
alter table benefit_reduction force row level security;
alter table benefit_spell_version force row level security;

alter table benefit_reduction
  alter column recorded_at set not null,
  alter column recorded_by set not null,
  alter column event_id set not null;
select isolate_tenants('benefit_reduction_version');
select append_only('benefit_reduction_version');

-- Who belonged to a household and how many lived from its income, as it was known from one change to the next. Of the
-- households from before, the present version is known, and not who registered it.
create table household_version (
  id uuid constraint household_version_id_pk primary key,
  tenant text not null,
  household_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text,
  valid_from date not null,
  persons int not null,
  constraint household_version_tenant_id_uq unique (tenant, id),
  constraint household_version_household_id_version_uq unique (household_id, version),
  constraint household_version_tenant_household_id_fk
    foreign key (tenant, household_id) references household (tenant, id)
);
create table household_member_version (
  id uuid constraint household_member_version_id_pk primary key,
  tenant text not null,
  household_version_id uuid not null,
  participant_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint household_member_version_tenant_household_version_id_fk
    foreign key (tenant, household_version_id) references household_version (tenant, id),
  constraint household_member_version_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
create index household_member_version_household_version_id_ix on household_member_version (tenant, household_version_id);
create index household_member_version_participant_id_ix on household_member_version (tenant, participant_id);

alter table household no force row level security;
alter table household_member no force row level security;
insert into household_version (id, tenant, household_id, version, recorded_at, valid_from, persons)
  select h.last_event_id, h.tenant, h.id, h.version, h.changed_at,
    (select min(valid_from) from household_member m where m.household_id = h.id), h.persons
  from household h
  where exists (select from household_member m where m.household_id = h.id);
insert into household_member_version (id, tenant, household_version_id, participant_id, valid_from, valid_to)
  select gen_random_uuid(), m.tenant, h.last_event_id, m.participant_id, m.valid_from, m.valid_to
  from household_member m join household h on h.id = m.household_id;
alter table household_member force row level security;
alter table household force row level security;
select isolate_tenants('household_version');
select append_only('household_version');
select isolate_tenants('household_member_version');
select append_only('household_member_version');

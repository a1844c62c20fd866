-- Registered in error: it never was. What is annulled stands in nobody's way.
alter table benefit_spell add column annulled boolean not null default false;
alter table benefit_spell
  drop constraint benefit_spell_holder_id_kind_period_ex,
  add constraint benefit_spell_holder_id_kind_period_ex
    exclude using gist (holder_id with =, kind with =, daterange(start_date, last_day, '[]') with &&) where (not annulled),
  add constraint benefit_spell_annulled_ck check (not annulled or annulled_by is null);

-- Why a version is as it is: why it reaches back further than the law gives by itself, or why the spell was annulled.
alter table benefit_spell_version add column change_reason text;

create table benefit_application (
  id uuid constraint benefit_application_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  household_id uuid,
  kind text not null,
  applied_on date not null,
  state text not null constraint benefit_application_state_ck
    check (state in ('PENDING', 'GRANTED', 'REJECTED', 'WITHDRAWN')),
  decided_on date,
  benefit_id uuid,
  rejection_reason text,
  -- A benefit that ended so shortly before that what is known from it may be used again.
  reusable_benefit_id uuid,
  constraint benefit_application_decided_on_ck check ((state = 'PENDING') = (decided_on is null)),
  constraint benefit_application_decided_on_applied_on_ck check (decided_on >= applied_on),
  constraint benefit_application_benefit_id_ck check ((state = 'GRANTED') = (benefit_id is not null)),
  constraint benefit_application_rejection_reason_ck check ((state = 'REJECTED') = (rejection_reason is not null)),
  constraint benefit_application_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id),
  constraint benefit_application_tenant_household_id_fk
    foreign key (tenant, household_id) references household (tenant, id),
  constraint benefit_application_tenant_benefit_id_fk foreign key (tenant, benefit_id) references benefit_spell (tenant, id),
  constraint benefit_application_tenant_reusable_benefit_id_fk
    foreign key (tenant, reusable_benefit_id) references benefit_spell (tenant, id),
  constraint benefit_application_tenant_id_uq unique (tenant, id)
);
create index benefit_application_participant_id_ix on benefit_application (tenant, participant_id, id);
-- One of a kind waits for its decision at a time.
create unique index benefit_application_participant_id_kind_uq
  on benefit_application (tenant, participant_id, kind) where state = 'PENDING';
create index benefit_application_household_id_ix on benefit_application (tenant, household_id);
select isolate_tenants('benefit_application');

create table benefit_application_version (
  id uuid constraint benefit_application_version_id_pk primary key,
  tenant text not null,
  application_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  state text not null,
  decided_on date,
  benefit_id uuid,
  rejection_reason text,
  constraint benefit_application_version_application_id_version_uq unique (application_id, version),
  constraint benefit_application_version_tenant_application_id_fk
    foreign key (tenant, application_id) references benefit_application (tenant, id)
);
select isolate_tenants('benefit_application_version');
select append_only('benefit_application_version');

revoke delete on benefit_application from "${app}";

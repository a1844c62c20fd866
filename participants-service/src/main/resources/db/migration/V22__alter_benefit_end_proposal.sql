-- Who is to decide on a proposal, by when, and what became of it. Of the proposals from before, the present state is known;
-- the next daily look addresses the open ones.
alter table benefit_end_proposal
  add column responsible text,
  add column due_on date,
  add column reminded_on date,
  add constraint benefit_end_proposal_tenant_id_uq unique (tenant, id);
create index benefit_end_proposal_responsible_ix on benefit_end_proposal (tenant, responsible, id);

create table benefit_end_proposal_version (
  id uuid constraint benefit_end_proposal_version_id_pk primary key,
  tenant text not null,
  proposal_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text,
  change text not null constraint benefit_end_proposal_version_change_ck
    check (change in ('MADE', 'ADDRESSED', 'REMINDED', 'ACCEPTED', 'REJECTED', 'LAPSED')),
  responsible text,
  change_reason text,
  constraint benefit_end_proposal_version_proposal_id_version_uq unique (proposal_id, version),
  constraint benefit_end_proposal_version_tenant_proposal_id_fk
    foreign key (tenant, proposal_id) references benefit_end_proposal (tenant, id)
);

-- Row-level security holds for the owner too, and shows no row to who names no tenant.
alter table benefit_end_proposal no force row level security;
update benefit_end_proposal set due_on = (created_at at time zone 'Europe/Amsterdam')::date + 7;
insert into benefit_end_proposal_version (id, tenant, proposal_id, version, recorded_at, recorded_by, change, change_reason)
  select last_event_id, tenant, id, version, changed_at, decided_by, case state when 'OPEN' then 'MADE' else state end,
    coalesce(rejection_reason, lapse_cause)
  from benefit_end_proposal;
alter table benefit_end_proposal force row level security;
alter table benefit_end_proposal alter column due_on set not null;
select isolate_tenants('benefit_end_proposal_version');
select append_only('benefit_end_proposal_version');

-- Where a person went when a trajectory ended; of the ends from before it is not known.
alter table work_event add column destination text;

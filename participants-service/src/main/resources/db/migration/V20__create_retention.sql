-- How long a tenant keeps a closed file; without a term a file is kept.
create table retention_term (
  id uuid constraint retention_term_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  category text not null,
  months int not null constraint retention_term_months_ck check (months between 0 and 1200),
  constraint retention_term_tenant_category_uq unique (tenant, category)
);
select isolate_tenants('retention_term');

create table file_closure (
  id uuid constraint file_closure_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  category text not null,
  closed_on date not null,
  closed_by text not null,
  reopened_at timestamptz,
  reopened_by text,
  constraint file_closure_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id),
  constraint file_closure_reopened_by_ck check ((reopened_at is null) = (reopened_by is null))
);
create unique index file_closure_participant_id_uq on file_closure (participant_id) where reopened_at is null;
create index file_closure_participant_id_ix on file_closure (participant_id);
select isolate_tenants('file_closure');

create table legal_hold (
  id uuid constraint legal_hold_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  reason text not null,
  valid_from date not null,
  valid_to date,
  placed_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  constraint legal_hold_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id),
  constraint legal_hold_valid_to_ck check (valid_to >= valid_from),
  constraint legal_hold_lifted_by_ck check ((lifted_at is null) = (lifted_by is null))
);
create index legal_hold_participant_id_ix on legal_hold (participant_id);
select isolate_tenants('legal_hold');

-- That somebody was erased, and nothing of who it was: the ids lead to nobody any more.
create table erasure (
  id uuid constraint erasure_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  erased_ids uuid[] not null,
  ground text not null,
  requested_by text,
  constraint erasure_requested_by_ck check ((ground = 'REQUEST') = (requested_by is not null))
);
select isolate_tenants('erasure');

revoke delete on retention_term, file_closure, legal_hold, erasure from "${app}";

-- Which closed files have had their term on which day.
create view file_due with (security_invoker = true) as
  select closure.id, closure.participant_id, closure.category, closure.closed_on,
    (closure.closed_on + make_interval(months => term.months))::date as due_on
  from file_closure closure
  join retention_term term using (tenant, category)
  join participant on participant.id = closure.participant_id and participant.merged_into is null
  where closure.reopened_at is null;

-- The person's own benefits go, and households of nobody else; a household that is another's too stays, without the person.
create or replace function make_way_for_erasing(people uuid[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- A spell of somebody else may have been annulled by one of theirs, and a membership may follow one that goes.
  update benefit_spell set annulled_by = null
  where annulled_by in (select id from benefit_spell where holder_id = any(people));
  update team_member set predecessor_id = null
  where predecessor_id in (select id from team_member where participant_id = any(people));
  perform remove_with_what_refers('benefit_spell', format('holder_id = any(%L)', people));
  perform remove_with_what_refers('household', format(
    'id in (select household_id from household_member group by household_id having bool_and(participant_id = any(%L)))',
    people));
  perform remove_with_what_refers('participant', format('id = any(%L)', people));
end $$;

-- Places that trajectories gives out and that are open: of a crew. Nothing says of which programme it is, or what the work is called.
create table opening (
  tenant text not null,
  opening_id uuid not null,
  opening_version bigint not null,
  kind text not null constraint opening_kind_ck check (kind in ('CREW')),
  open int not null constraint opening_open_ck check (open >= 0),
  hours_min numeric(4, 2),
  valid_from date,
  valid_to date,
  changed_in xid8,
  constraint opening_tenant_opening_id_pk primary key (tenant, opening_id)
);
create index opening_changed_in_ix on opening (tenant, changed_in);
select isolate_tenants('opening');
revoke delete on opening from "${app}";
create trigger stamp_transaction before insert or update on opening
  for each row execute function stamp_transaction();

-- A run may be about people for the places of a crew, and of a part of what is open.
alter table match_run
  add column opening_id uuid,
  add column filter jsonb constraint match_run_filter_ck check (jsonb_typeof(filter) = 'object'),
  drop constraint match_run_subject_ck,
  add constraint match_run_subject_ck check (num_nonnulls(participant_id, vacancy_id, opening_id) = 1),
  add constraint match_run_tenant_opening_id_fk foreign key (tenant, opening_id) references opening (tenant, opening_id);

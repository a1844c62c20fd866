create table overlap_group (
  id uuid constraint overlap_group_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  name text not null constraint overlap_group_name_ck check (name <> ''),
  kinds text[] not null,
  programme_ids uuid[] not null,
  crew_places boolean not null,
  active boolean not null
);
create index overlap_group_tenant_active_ix on overlap_group (tenant, active, id);
select isolate_tenants('overlap_group');
revoke delete on overlap_group from "${app}";

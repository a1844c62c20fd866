-- What a crew did on a day: what the street got, and nothing of a person.
create table crew_work_record (
  id uuid constraint crew_work_record_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  crew_id uuid not null,
  state text not null constraint crew_work_record_state_ck check (state in ('RECORDED', 'ANNULLED')),
  kind text not null,
  worked_on date not null,
  hours numeric(6, 2) not null constraint crew_work_record_hours_ck check (hours > 0 and hours <= 2400),
  quantity numeric(9, 2) constraint crew_work_record_quantity_ck check (quantity > 0),
  unit text,
  location text not null constraint crew_work_record_location_ck check (location <> ''),
  constraint crew_work_record_tenant_id_uq unique (tenant, id),
  constraint crew_work_record_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id),
  constraint crew_work_record_unit_ck check ((unit is null) = (quantity is null))
);
create index crew_work_record_crew_id_worked_on_ix on crew_work_record (tenant, crew_id, worked_on);
select isolate_tenants('crew_work_record');
revoke delete on crew_work_record from "${app}";

-- Every version of a record as it was written, the present one among them.
create table crew_work_record_version (
  id uuid constraint crew_work_record_version_id_pk primary key,
  tenant text not null,
  record_id uuid not null,
  state text not null constraint crew_work_record_version_state_ck check (state in ('RECORDED', 'ANNULLED')),
  kind text not null,
  worked_on date not null,
  hours numeric(6, 2) not null,
  quantity numeric(9, 2),
  unit text,
  location text not null,
  written_by text not null,
  written_at timestamptz not null,
  constraint crew_work_record_version_record_id_fk
    foreign key (tenant, record_id) references crew_work_record (tenant, id)
);
create index crew_work_record_version_record_id_ix on crew_work_record_version (tenant, record_id, id);
select isolate_tenants('crew_work_record_version');
select append_only('crew_work_record_version');

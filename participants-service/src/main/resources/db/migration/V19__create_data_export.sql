-- Somebody asked for a copy of all that is kept of a person (GDPR, article 15). Its parts are prepared by the services.
create table data_export (
  id uuid not null,
  tenant text not null,
  participant_id uuid not null,
  requested_by text not null,
  state text not null constraint data_export_state_ck check (state in ('RUNNING', 'READY', 'GIVEN_UP')),
  finished_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  constraint data_export_tenant_id_pk primary key (tenant, id),
  constraint data_export_id_uq unique (id),
  constraint data_export_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint data_export_finished_at_ck check ((state = 'RUNNING') = (finished_at is null))
);
-- One at a time: a second one would hold the same.
create unique index data_export_participant_id_running_uq on data_export (tenant, participant_id)
  where state = 'RUNNING';
create index data_export_participant_id_ix on data_export (tenant, participant_id, id);
select isolate_tenants('data_export');
revoke delete on data_export from "${app}";

create table data_export_part (
  id uuid not null,
  tenant text not null,
  export_id uuid not null,
  service text not null,
  ready_at timestamptz,
  constraint data_export_part_tenant_id_pk primary key (tenant, id),
  constraint data_export_part_export_id_service_uq unique (tenant, export_id, service),
  constraint data_export_part_export_id_fk foreign key (tenant, export_id) references data_export (tenant, id)
);
select isolate_tenants('data_export_part');
revoke delete on data_export_part from "${app}";

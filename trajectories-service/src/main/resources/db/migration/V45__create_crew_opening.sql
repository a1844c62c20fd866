-- What was told last of the places of a crew that are free and offered to nobody; the id is that of the crew.
create table crew_opening (
  id uuid constraint crew_opening_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  open int not null constraint crew_opening_open_ck check (open between 0 and 100),
  free_from date,
  last_day date,
  hours_min numeric(4, 2),
  constraint crew_opening_tenant_id_fk foreign key (tenant, id) references crew (tenant, id),
  constraint crew_opening_free_from_ck check ((open = 0) = (free_from is null))
);
select isolate_tenants('crew_opening');
revoke delete on crew_opening from "${app}";

-- Tables of postcode areas that an operator supplied, and how far the newest came. At most one is in force.
create table area_import (
  id uuid constraint area_import_id_pk primary key,
  tenant text not null,
  version bigint not null,
  state text not null constraint area_import_state_ck check (state in ('RUNNING', 'IN_FORCE', 'REPLACED', 'INTERRUPTED')),
  areas int not null constraint area_import_areas_ck check (areas > 0),
  stored int not null,
  -- SHA-256 of the areas in their order: what a ranking was made from.
  digest text not null constraint area_import_digest_ck check (digest ~ '^[0-9a-f]{64}$'),
  imported_by text not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  constraint area_import_stored_ck check (stored between 0 and areas),
  constraint area_import_in_force_ck check (state not in ('IN_FORCE', 'REPLACED') or stored = areas),
  constraint area_import_tenant_id_uq unique (tenant, id)
);
create unique index area_import_running_uq on area_import (tenant) where state = 'RUNNING';
create unique index area_import_in_force_uq on area_import (tenant) where state = 'IN_FORCE';
select isolate_tenants('area_import');
revoke delete on area_import from "${app}";

-- The middle of each area, in degrees (WGS 84). Those of a table that is no longer in force are removed.
create table postcode_area (
  tenant text not null,
  area_import_id uuid not null,
  pc4 int not null constraint postcode_area_pc4_ck check (pc4 between 1000 and 9999),
  latitude numeric(8, 6) not null,
  longitude numeric(8, 6) not null,
  constraint postcode_area_tenant_area_import_id_pc4_pk primary key (tenant, area_import_id, pc4),
  constraint postcode_area_tenant_area_import_id_fk foreign key (tenant, area_import_id) references area_import (tenant, id)
);
select isolate_tenants('postcode_area');

-- Which code of the statistic of re-integration a kind of instrument has from a day on, until the next line of that kind; a line
-- without a code says that it has none from then on. Of two lines with the same day the later one holds.
create table srg_code (
  id uuid constraint srg_code_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  kind text not null,
  code text,
  valid_from date not null,
  created_at timestamptz not null,
  created_by text not null
);
create index srg_code_tenant_ix on srg_code (tenant, kind, valid_from);
select isolate_tenants('srg_code');
select append_only('srg_code');

-- What was made to be delivered of a month, as it was made. What was wrong is delivered by another one.
create table srg_delivery (
  id uuid constraint srg_delivery_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  month text not null,
  known_at timestamptz not null,
  rows int not null,
  refused int not null,
  remarks jsonb not null,
  sha256 text not null,
  corrects uuid,
  created_at timestamptz not null,
  created_by text not null,
  constraint srg_delivery_tenant_id_uq unique (tenant, id),
  constraint srg_delivery_tenant_corrects_fk foreign key (tenant, corrects) references srg_delivery (tenant, id)
);
create index srg_delivery_tenant_corrects_ix on srg_delivery (tenant, corrects);
create index srg_delivery_tenant_month_ix on srg_delivery (tenant, month, id);
select isolate_tenants('srg_delivery');
select append_only('srg_delivery');

-- What a delivery holds of people. It is never changed, and removed when the person is erased: the counts and the hash stay.
create table srg_delivery_row (
  id uuid constraint srg_delivery_row_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  delivery_id uuid not null,
  participant_id uuid not null,
  fields jsonb not null,
  remarks text[] not null,
  refused boolean not null,
  constraint srg_delivery_row_tenant_delivery_id_fk
    foreign key (tenant, delivery_id) references srg_delivery (tenant, id)
);
create index srg_delivery_row_tenant_delivery_id_ix on srg_delivery_row (tenant, delivery_id, refused, id);
create index srg_delivery_row_participant_id_ix on srg_delivery_row (participant_id);
select isolate_tenants('srg_delivery_row');
revoke update, truncate on srg_delivery_row from "${app}";

create index fact_instrument_ix on fact (aggregate_id)
  where type in ('instrument-started', 'instrument-ended', 'instrument-annulled', 'wage-value-determined',
    'participants-merged', 'merge-undone');

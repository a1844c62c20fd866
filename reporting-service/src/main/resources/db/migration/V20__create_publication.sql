-- A report as it was published: the bytes, and what was asked to make them. Nothing of it ever changes.
create table publication (
  id uuid constraint publication_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  event_id uuid not null,
  published_at timestamptz not null,
  period_start date not null,
  period_end date not null,
  as_of date not null,
  known_at timestamptz not null,
  programme_id uuid,
  organisation text constraint publication_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  tables jsonb not null constraint publication_tables_ck check (jsonb_typeof(tables) = 'array'),
  sha256 text not null constraint publication_sha256_ck check (sha256 = encode(sha256(content), 'hex')),
  content bytea not null,
  constraint publication_tenant_id_uq unique (tenant, id),
  constraint publication_period_end_ck check (period_end >= period_start),
  constraint publication_known_at_ck check (known_at <= published_at)
);
select isolate_tenants('publication');
select append_only('publication');

-- That its cells are others than they were known to be: each row replaces the one before, and the first the publication.
create table publication_correction (
  event_id uuid constraint publication_correction_event_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  publication_id uuid not null,
  version bigint not null constraint publication_correction_version_ck check (version > 1),
  recorded_at timestamptz not null,
  known_at timestamptz not null,
  cells_changed int not null constraint publication_correction_cells_changed_ck check (cells_changed >= 0),
  sha256 text not null,
  constraint publication_correction_tenant_publication_id_version_uq unique (tenant, publication_id, version),
  constraint publication_correction_tenant_publication_id_fk
    foreign key (tenant, publication_id) references publication (tenant, id)
);
select isolate_tenants('publication_correction');
select append_only('publication_correction');

-- What was recorded between two moments, for what changed a published cell.
create index fact_tenant_recorded_at_ix on fact (tenant, recorded_at);

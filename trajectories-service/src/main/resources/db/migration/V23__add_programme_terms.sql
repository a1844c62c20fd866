alter table programme
  add column provider text constraint programme_provider_ck check (provider ~ '^[0-9]{20}$'),
  add column agreement_required boolean not null default false,
  add column duration_months int constraint programme_duration_months_ck check (duration_months between 1 and 120);
create index programme_tenant_kind_ix on programme (tenant, kind, id);

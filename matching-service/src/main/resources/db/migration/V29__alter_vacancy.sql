-- How partners of VUM name a vacancy: random, because the id tells when it was made. The default fills what is there, and what
-- the version before goes on registering.
alter table vacancy add column vum_id uuid not null default gen_random_uuid();
alter table vacancy add constraint vacancy_tenant_vum_id_uq unique (tenant, vum_id);

-- Where a vacancy of others was published first.
alter table vacancy add column source_way text constraint vacancy_source_way_ck check (source_way in ('FEED', 'VUM'));
alter table vacancy add column source_party text constraint vacancy_source_party_ck check (source_party ~ '^[0-9]{20}$');
alter table vacancy add column source_id text
  constraint vacancy_source_id_ck check (source_id <> '' and length(source_id) <= 500);
alter table vacancy add constraint vacancy_source_ck check (
  (source_way is null) = (source_party is null) and (source_way is null) = (source_id is null));
-- Once, until it is withdrawn: then it may come again.
create unique index vacancy_tenant_source_way_source_party_source_id_uq on vacancy (tenant, source_way, source_party, source_id) where state <> 'WITHDRAWN';

-- The version of the key under which the number is indexed; a release that knows none writes under the first.
alter table participant add column bsn_index_key int not null default 1;
create index participant_tenant_bsn_index_key_ix on participant (tenant, bsn_index_key, id);

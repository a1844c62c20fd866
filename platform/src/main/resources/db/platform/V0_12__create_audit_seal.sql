-- The code that a service gives an entry as it writes it, under a key that is not in the clear in the database. Entries
-- from before have none.
alter table audit_entry add column mac bytea;

-- A chain over the committed entries of a tenant. The numbers leave no gap; each seal is authenticated together with the
-- one before it, and names its entries by id and code (16 and 33 bytes each), in the order of their ids.
create table audit_seal (
  tenant text not null,
  number bigint not null constraint audit_seal_number_ck check (number > 0),
  previous_hash bytea not null,
  hash bytea not null,
  entries bytea not null,
  entry_count int not null constraint audit_seal_entry_count_ck check (entry_count > 0),
  first_entry uuid not null,
  last_entry uuid not null,
  sealed_at timestamptz not null,
  constraint audit_seal_tenant_number_pk primary key (tenant, number)
);
select isolate_tenants('audit_seal');
select append_only('audit_seal');

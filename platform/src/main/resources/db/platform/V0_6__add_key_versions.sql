-- The version of the key that wraps a data key, as its own bytes say; none where the data key was destroyed.
alter table data_key add column key_version int generated always as (
  case
    when wrapped_key is null then null
    when get_byte(wrapped_key, 0) = 2 then get_byte(wrapped_key, 1)
    else 1
  end) stored;
create index data_key_tenant_key_version_ix on data_key (tenant, key_version, person_id);

-- By which a replica sees that it was given the keys that were used before. Of no tenant, and nothing can be opened or
-- found by it: an HMAC of a fixed text under each version of a key.
create table crypto_key (
  purpose text not null,
  version int not null,
  fingerprint bytea not null,
  first_used_at timestamptz not null default now(),
  constraint crypto_key_purpose_version_pk primary key (purpose, version)
);
revoke update, delete on crypto_key from "${app}";

-- Tenants from before they were noted, so that their data keys are wrapped again too. Row-level security holds for the
-- owner as well, whose transaction this is.
alter table data_key no force row level security;
insert into tenant (oin) select distinct tenant from data_key on conflict do nothing;
alter table data_key force row level security;

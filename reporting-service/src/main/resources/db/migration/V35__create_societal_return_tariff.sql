create extension if not exists btree_gist;

-- What a year of work of a kind is worth, in cents, for the hours of a full week; without an amount it is stated that there is
-- none. Whole months, so that work of which only the month is kept has its tariff. A line is never changed: another one takes
-- its place from a moment on, before which it stays known.
create table societal_return_tariff (
  id uuid constraint societal_return_tariff_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  kind text not null,
  valid_from date not null constraint societal_return_tariff_valid_from_ck check (extract(day from valid_from) = 1),
  valid_to date constraint societal_return_tariff_valid_to_ck
    check (valid_to > valid_from and extract(day from valid_to + 1) = 1),
  amount_per_year bigint constraint societal_return_tariff_amount_per_year_ck check (amount_per_year >= 0),
  full_time_hours numeric(4, 2) not null
    constraint societal_return_tariff_full_time_hours_ck check (full_time_hours > 0),
  created_at timestamptz not null,
  created_by text not null,
  replaces uuid,
  replaced_at timestamptz,
  constraint societal_return_tariff_tenant_id_uq unique (tenant, id),
  constraint societal_return_tariff_tenant_replaces_uq unique (tenant, replaces),
  constraint societal_return_tariff_tenant_replaces_fk
    foreign key (tenant, replaces) references societal_return_tariff (tenant, id),
  constraint societal_return_tariff_tenant_kind_ex exclude using gist
    (tenant with =, kind with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_at is null)
);
select isolate_tenants('societal_return_tariff');
revoke update, delete, truncate on societal_return_tariff from "${app}";
grant update (replaced_at) on societal_return_tariff to "${app}";

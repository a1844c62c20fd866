-- A setting that was announced once stays behind on its connection as an empty text, not as null. No tenant has that
-- name; the policies say so themselves.
create or replace function isolate_tenants(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('drop policy if exists tenant_isolation on %s', target);
  execute format(
    'create policy tenant_isolation on %s using (tenant = nullif(current_setting(''app.tenant'', true), '''')) '
    'with check (tenant = nullif(current_setting(''app.tenant'', true), ''''))', target);
end $$;

do $$
declare
  known regclass;
begin
  for known in
    select polrelid::regclass from pg_policy join pg_class on pg_class.oid = polrelid
    where polname = 'tenant_isolation' and relnamespace = 'public'::regnamespace
  loop
    perform isolate_tenants(known);
  end loop;
end $$;

-- An erased person keeps a row without a key, so that no new key is made for what should be gone.
alter table data_key alter column wrapped_key drop not null;
revoke delete on data_key from "${app}";

-- The relay's role puts back what was set aside, and removes what has been kept long enough, of all tenants. To lock the
-- rows it removes, so that others pass them, PostgreSQL asks for the right to update one column; the policy of
-- idempotency lets no update through all the same.
create index inbox_received_at_ix on inbox (received_at);
grant insert on outbox to "${relay}";
grant select (event_id, received_at), update (received_at), delete on inbox to "${relay}";
grant select (tenant, client, route, key, created_at), update (created_at), delete on idempotency to "${relay}";
create policy purge on idempotency to "${relay}" using (true) with check (false);
revoke delete on idempotency from "${app}";

-- Tables of the mechanisms that every service has. The application's role owns nothing: it gets exactly these rights,
-- and row-level security, forced upon the owner too, lets it see the rows of one tenant at a time.

alter default privileges in schema public grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema public grant usage, select on sequences to "${app}";
grant usage on schema public to "${app}", "${relay}";

-- Called once for every table with a tenant column. Without app.tenant the comparison is null, so no row passes.
create function isolate_tenants(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s using (tenant = current_setting(''app.tenant'', true)) '
    'with check (tenant = current_setting(''app.tenant'', true))', target);
end $$;

-- Called once for every table whose rows are never changed or removed by the application.
create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'Rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function append_only(target regclass) returns void
  language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %s from "${app}"', target);
  execute format(
    'create trigger append_only before update or delete on %s for each row execute function refuse_change()', target);
end $$;

-- Outside row-level security: the relay sends the events of all tenants, and each row tells its own.
create table outbox (
  seq bigint generated always as identity constraint outbox_seq_pk primary key,
  id uuid not null constraint outbox_id_uq unique,
  topic text not null,
  key text,
  headers jsonb not null,
  payload bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
create table outbox_set_aside (
  seq bigint constraint outbox_set_aside_seq_pk primary key,
  id uuid not null,
  topic text not null,
  key text,
  headers jsonb not null,
  payload bytea not null,
  created_at timestamptz not null,
  cause text not null,
  set_aside_at timestamptz not null default clock_timestamp()
);
revoke all on outbox, outbox_set_aside from "${app}";
grant insert on outbox to "${app}";
grant select, delete on outbox to "${relay}";
grant insert, select, delete on outbox_set_aside to "${relay}";

create table inbox (
  event_id uuid constraint inbox_event_id_pk primary key,
  received_at timestamptz not null
);
revoke update, delete on inbox from "${app}";

create table idempotency (
  tenant text not null,
  client text not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status int not null,
  location text,
  etag text,
  body bytea not null,
  log_lines jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_tenant_client_route_key_pk primary key (tenant, client, route, key)
);
create index idempotency_created_at_ix on idempotency (created_at);
select isolate_tenants('idempotency');

-- Logboek Dataverwerkingen, section "Gegevens": one line for every data subject.
create table processing_log (
  id uuid constraint processing_log_id_pk primary key,
  tenant text not null,
  trace_id text not null,
  span_id text not null,
  parent_span_id text,
  status text not null constraint processing_log_status_ck check (status in ('Unset', 'Ok', 'Error')),
  name text not null,
  processing_activity_id text not null,
  data_subject_id uuid not null,
  data_subject_id_type text not null,
  start_time timestamptz not null,
  end_time timestamptz not null
);
create index processing_log_data_subject_id_ix on processing_log (tenant, data_subject_id, start_time);
select isolate_tenants('processing_log');
select append_only('processing_log');

create table data_key (
  person_id uuid constraint data_key_person_id_pk primary key,
  tenant text not null,
  wrapped_key bytea not null
);
select isolate_tenants('data_key');

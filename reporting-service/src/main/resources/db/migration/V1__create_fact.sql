-- What the other services told, one row per event. The lasting source: everything else here is computed from it.
create table fact (
  event_id uuid constraint fact_event_id_pk primary key,
  -- Rows of one tenant are written under a lock, so that this order is the order of their commits too.
  seq bigint generated always as identity constraint fact_seq_uq unique,
  tenant text not null default current_setting('app.tenant'),
  type text not null,
  aggregate_id uuid not null,
  aggregate_version bigint not null,
  recorded_at timestamptz not null,
  supersedes uuid,
  valid_from date,
  payload jsonb not null
);
create index fact_aggregate_id_ix on fact (aggregate_id, type);
create index fact_type_valid_from_ix on fact (tenant, type, valid_from);
create index fact_tenant_seq_ix on fact (tenant, seq);
select isolate_tenants('fact');
select append_only('fact');

-- Whom and what a fact is about: people, households, and the aggregate itself. Facts that share a subject are counted
-- together. A table and not an array, because row-level security lets no array operator use an index.
create table fact_subject (
  subject_id uuid not null,
  event_id uuid not null constraint fact_subject_event_id_fk references fact,
  tenant text not null default current_setting('app.tenant'),
  constraint fact_subject_subject_id_event_id_pk primary key (subject_id, event_id)
);
create index fact_subject_event_id_ix on fact_subject (event_id);
select isolate_tenants('fact_subject');
select append_only('fact_subject');

-- The same two for a replay, filled from the topics beside the serving ones and emptied afterwards.
create table replayed_fact (
  event_id uuid constraint replayed_fact_event_id_pk primary key,
  tenant text not null default current_setting('app.tenant'),
  type text not null,
  aggregate_id uuid not null,
  aggregate_version bigint not null,
  recorded_at timestamptz not null,
  supersedes uuid,
  valid_from date,
  payload jsonb not null
);
create index replayed_fact_aggregate_id_ix on replayed_fact (aggregate_id, type);
select isolate_tenants('replayed_fact');

create table replayed_fact_subject (
  subject_id uuid not null,
  event_id uuid not null constraint replayed_fact_subject_event_id_fk references replayed_fact on delete cascade,
  tenant text not null default current_setting('app.tenant'),
  constraint replayed_fact_subject_subject_id_event_id_pk primary key (subject_id, event_id)
);
create index replayed_fact_subject_event_id_ix on replayed_fact_subject (event_id);
select isolate_tenants('replayed_fact_subject');

-- Partners who are told of events by webhook. What a delivery changes in a row (the last six columns) is no change of the
-- subscription: its version stays.
create table subscription (
  id uuid not null,
  tenant text not null,
  client text not null,
  organisation text not null,
  address text not null,
  event_types text[] not null constraint subscription_event_types_ck check (cardinality(event_types) > 0),
  state text not null constraint subscription_state_ck check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  pause_reason text constraint subscription_pause_reason_ck check (pause_reason in ('ASKED', 'GONE', 'UNREACHABLE')),
  -- Encrypted; nobody needs them once it has ended.
  secret bytea,
  previous_secret bytea,
  previous_secret_until timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  failures int not null default 0,
  failing_since timestamptz,
  taken_at timestamptz,
  rests_until timestamptz not null,
  leased_until timestamptz not null,
  turn bigint not null default 0,
  constraint subscription_tenant_id_pk primary key (tenant, id),
  constraint subscription_paused_ck check ((state = 'PAUSED') = (pause_reason is not null)),
  constraint subscription_secret_ck check ((state = 'ENDED') = (secret is null)),
  constraint subscription_previous_secret_ck check ((previous_secret is null) = (previous_secret_until is null))
);
create index subscription_rests_until_ix on subscription (rests_until) where state = 'ACTIVE';
-- Each event looks here for whom it is.
create index subscription_tenant_ix on subscription (tenant) where state <> 'ENDED';
select isolate_tenants('subscription');

create table subscription_delivery (
  id uuid not null,
  tenant text not null,
  subscription_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  subject uuid not null,
  sequence bigint not null,
  event_time timestamptz not null,
  dataref text not null,
  state text not null default 'PENDING' constraint subscription_delivery_state_ck
    check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  due_at timestamptz,
  attempts int not null default 0,
  refusals int not null default 0,
  last_attempt_at timestamptz,
  status int,
  failure text,
  version bigint not null default 1,
  created_at timestamptz not null,
  constraint subscription_delivery_tenant_id_pk primary key (tenant, id),
  constraint subscription_delivery_subscription_id_event_id_uq unique (tenant, subscription_id, event_id),
  constraint subscription_delivery_subscription_id_fk
    foreign key (tenant, subscription_id) references subscription (tenant, id),
  constraint subscription_delivery_due_at_ck check ((state = 'PENDING') = (due_at is not null))
);
create index subscription_delivery_due_at_ix on subscription_delivery (tenant, subscription_id, due_at)
  where due_at is not null;
create index subscription_delivery_created_at_ix on subscription_delivery (created_at);
select isolate_tenants('subscription_delivery');

-- What a partner was told stays known for a while. The relay's role removes it then, of all tenants; and it sees, of all
-- tenants, for whom something is due, and not what.
revoke delete on subscription, subscription_delivery from "${app}";
grant select (tenant, id, state, rests_until, leased_until) on subscription to "${relay}";
create policy due on subscription for select to "${relay}" using (true);
grant select (tenant, id, subscription_id, due_at, created_at), update (created_at), delete
  on subscription_delivery to "${relay}";
create policy purge on subscription_delivery to "${relay}" using (true) with check (false);

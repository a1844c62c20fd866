-- One sealed value of whole blocks for each person, as of the vault: what it says and why is not to be told from it.
create table start_restriction (
  id uuid constraint start_restriction_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  sealed bytea not null,
  constraint start_restriction_tenant_id_fk foreign key (tenant, id) references participant (tenant, id)
);
select isolate_tenants('start_restriction');
revoke delete on start_restriction from "${app}";

-- Cohorts whose labels were counted. What came out is counted again when it is asked again, from what was known then.
create table fairness_cohort (
  id uuid constraint fairness_cohort_id_pk primary key,
  tenant text not null,
  period text not null,
  members_hash bytea not null,
  counted_on date not null,
  counted_at timestamptz not null,
  counted_by text not null,
  constraint fairness_cohort_tenant_id_uq unique (tenant, id),
  constraint fairness_cohort_tenant_period_members_hash_uq unique (tenant, period, members_hash)
);
select isolate_tenants('fairness_cohort');
select append_only('fairness_cohort');

-- A person is in one cohort of a period: the difference of two overlapping ones would tell of the few who make it.
create table fairness_cohort_member (
  tenant text not null,
  period text not null,
  participant_id uuid not null,
  cohort_id uuid not null,
  constraint fairness_cohort_member_tenant_period_participant_id_pk primary key (tenant, period, participant_id),
  constraint fairness_cohort_member_tenant_cohort_id_fk foreign key (tenant, cohort_id) references fairness_cohort (tenant, id),
  constraint fairness_cohort_member_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
select isolate_tenants('fairness_cohort_member');
select append_only('fairness_cohort_member');

create table statutory_delivery (
  id uuid constraint statutory_delivery_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  kind text not null,
  period text not null constraint statutory_delivery_period_ck check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  rows int not null constraint statutory_delivery_rows_ck check (rows >= 0),
  missing uuid[] not null,
  hash text not null constraint statutory_delivery_hash_ck check (hash ~ '^[0-9a-f]{64}$'),
  created_by text not null,
  constraint statutory_delivery_tenant_id_uq unique (tenant, id)
);
select isolate_tenants('statutory_delivery');
revoke delete on statutory_delivery from "${app}";

-- Each row is sealed by the key of its person: an erased person is unreadable here too.
create table statutory_delivery_row (
  id uuid constraint statutory_delivery_row_id_pk primary key,
  tenant text not null,
  delivery_id uuid not null,
  participant_id uuid not null,
  sealed bytea not null,
  constraint statutory_delivery_row_tenant_delivery_id_fk
    foreign key (tenant, delivery_id) references statutory_delivery (tenant, id),
  constraint statutory_delivery_row_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
create index statutory_delivery_row_delivery_id_ix on statutory_delivery_row (tenant, delivery_id, id);
select isolate_tenants('statutory_delivery_row');
select append_only('statutory_delivery_row');

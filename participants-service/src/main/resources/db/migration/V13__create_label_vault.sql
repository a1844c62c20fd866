-- One sealed value for each person, of whole blocks: neither which labels there are nor how many can be told from it. That
-- something was ever recorded, how many times it changed and when stays visible.
create table label_vault (
  id uuid constraint label_vault_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  sealed bytea not null,
  constraint label_vault_tenant_id_fk foreign key (tenant, id) references participant (tenant, id)
);
select isolate_tenants('label_vault');
revoke delete on label_vault from "${app}";

create table label_access (
  id uuid constraint label_access_id_pk primary key,
  tenant text not null,
  participant_id uuid not null,
  purpose text not null constraint label_access_purpose_ck check (purpose in ('ELIGIBILITY', 'STATUTORY_REPORT')),
  reason_sealed bytea not null,
  accessed_at timestamptz not null,
  accessed_by text not null,
  constraint label_access_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id)
);
create index label_access_participant_id_ix on label_access (tenant, participant_id, id);
select isolate_tenants('label_access');
select append_only('label_access');

-- What participants knows of programmes of trajectories, as far as a decision needs it.
create table known_programme (
  id uuid not null,
  tenant text not null,
  sequence bigint not null,
  eligibilities text[] not null,
  constraint known_programme_tenant_id_pk primary key (tenant, id)
);
select isolate_tenants('known_programme');
revoke delete on known_programme from "${app}";

-- Whether a person is eligible for a programme. What it was decided by stands here; why it came out so does not.
create table eligibility (
  id uuid constraint eligibility_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  constraint eligibility_tenant_id_uq unique (tenant, id),
  constraint eligibility_participant_id_programme_id_uq unique (tenant, participant_id, programme_id),
  constraint eligibility_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint eligibility_tenant_programme_id_fk foreign key (tenant, programme_id) references known_programme (tenant, id)
);
select isolate_tenants('eligibility');
revoke delete on eligibility from "${app}";

create table eligibility_decision (
  id uuid constraint eligibility_decision_id_pk primary key,
  tenant text not null,
  eligibility_id uuid not null,
  version bigint not null,
  eligible boolean not null,
  rule text not null,
  rule_version text not null,
  decided_on date not null,
  valid_until date,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint eligibility_decision_eligibility_id_version_uq unique (eligibility_id, version),
  constraint eligibility_decision_tenant_eligibility_id_fk
    foreign key (tenant, eligibility_id) references eligibility (tenant, id),
  constraint eligibility_decision_valid_until_ck check (eligible = (valid_until is not null) and valid_until >= decided_on)
);
select isolate_tenants('eligibility_decision');
select append_only('eligibility_decision');

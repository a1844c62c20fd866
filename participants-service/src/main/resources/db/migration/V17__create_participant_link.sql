-- What makes a person known to another organisation than the tenant's own. No foreign key to the person: a trajectory may be
-- told before the person is, and is told once.
create table participant_link (
  -- That of the trajectory, the referral or the membership.
  id uuid constraint participant_link_id_pk primary key,
  tenant text not null,
  kind text not null,
  participant_id uuid not null,
  -- Not known yet when the end is told before the beginning.
  organisation text constraint participant_link_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  valid_from date,
  valid_to date
);
create index participant_link_organisation_ix on participant_link (tenant, organisation, participant_id);
create index participant_link_participant_id_ix on participant_link (tenant, participant_id);
select isolate_tenants('participant_link');

create table team_member (
  id uuid constraint team_member_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  professional text not null constraint team_member_professional_ck check (professional <> ''),
  organisation text not null constraint team_member_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  role text not null,
  valid_from date not null,
  valid_to date,
  -- Whether it makes the person known to the organisation.
  linking boolean not null,
  predecessor_id uuid,
  recorded_by text not null,
  constraint team_member_tenant_id_uq unique (tenant, id),
  constraint team_member_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint team_member_tenant_predecessor_id_fk foreign key (tenant, predecessor_id) references team_member (tenant, id),
  constraint team_member_valid_to_ck check (valid_to >= valid_from),
  -- Somebody is in the team of a person once at a time.
  constraint team_member_professional_period_ex exclude using gist
    (tenant with =, participant_id with =, professional with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index team_member_professional_ix on team_member (tenant, professional, id);
create index team_member_participant_id_ix on team_member (tenant, participant_id, professional);
select isolate_tenants('team_member');

create table contact_moment (
  id uuid constraint contact_moment_id_pk primary key,
  tenant text not null,
  participant_id uuid not null,
  contacted_on date not null,
  kind text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint contact_moment_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id)
);
create index contact_moment_participant_id_ix on contact_moment (tenant, participant_id, contacted_on);
select isolate_tenants('contact_moment');

create table participant_protection (
  id uuid constraint participant_protection_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  reason text not null,
  until date,
  lifted_at timestamptz,
  recorded_by text not null,
  constraint participant_protection_tenant_id_fk foreign key (tenant, id) references participant (tenant, id)
);
create index participant_protection_tenant_ix on participant_protection (tenant, id) where lifted_at is null;
select isolate_tenants('participant_protection');

create table emergency_access (
  id uuid constraint emergency_access_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  professional text not null,
  organisation text not null,
  reason_sealed bytea not null,
  until timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  constraint emergency_access_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint emergency_access_acknowledged_by_ck check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index emergency_access_participant_id_ix on emergency_access (tenant, participant_id, professional, until);
create index emergency_access_acknowledged_at_ix on emergency_access (tenant, id) where acknowledged_at is null;
select isolate_tenants('emergency_access');

revoke delete on participant_link, team_member, contact_moment, participant_protection, emergency_access from "${app}";

-- The first of these breaks the glass; the others are merged files and their division (NEN 7513).
alter table audit_entry drop constraint audit_entry_action_ck;
alter table audit_entry add constraint audit_entry_action_ck check (action in
  ('CREATE', 'READ', 'UPDATE', 'DELETE', 'SEARCH', 'EXPORT', 'EMERGENCY_ACCESS', 'MERGE', 'SPLIT')) not valid;

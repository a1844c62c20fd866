-- What a person consented to. The name in share_id leads back to the person as long as the consent holds.
create table consent (
  id uuid constraint consent_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  purpose text not null,
  channel text not null,
  given_on date not null,
  valid_until date,
  share_id uuid not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  constraint consent_share_id_uq unique (share_id),
  constraint consent_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint consent_valid_until_ck check (valid_until >= given_on),
  constraint consent_withdrawn_by_ck check ((withdrawn_at is null) = (withdrawn_by is null)),
  constraint consent_participant_id_purpose_period_ex
    exclude using gist (participant_id with =, purpose with =, daterange(given_on, valid_until, '[]') with &&)
    where (withdrawn_at is null)
);
create index consent_participant_id_ix on consent (participant_id);
select isolate_tenants('consent');
revoke delete on consent from "${app}";

-- What a work profile was before each change. Of the profiles from before, the present version is known, and not who made it.
alter table work_profile add constraint work_profile_tenant_id_uq unique (tenant, id);
create table work_profile_version (
  id uuid constraint work_profile_version_id_pk primary key,
  tenant text not null,
  profile_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text,
  details jsonb not null,
  constraint work_profile_version_profile_id_version_uq unique (profile_id, version),
  constraint work_profile_version_tenant_profile_id_fk foreign key (tenant, profile_id) references work_profile (tenant, id)
);
-- Row-level security holds for the owner too, and shows no row to who names no tenant.
alter table work_profile no force row level security;
insert into work_profile_version (id, tenant, profile_id, version, recorded_at, details)
  select last_event_id, tenant, id, version, changed_at, details from work_profile;
alter table work_profile force row level security;
select isolate_tenants('work_profile_version');
select append_only('work_profile_version');

create table employer (
  id uuid constraint employer_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  name text not null constraint employer_name_ck check (name <> '' and length(name) <= 200),
  kvk_number text not null constraint employer_kvk_number_ck check (kvk_number ~ '^[0-9]{8}$'),
  branch_number text constraint employer_branch_number_ck check (branch_number ~ '^[0-9]{12}$'),
  sbi_code text constraint employer_sbi_code_ck check (sbi_code ~ '^[0-9]{2,5}$'),
  organisation text constraint employer_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  valid_from date not null,
  -- An employer without a branch is one employer too.
  constraint employer_tenant_kvk_number_branch_number_uq unique nulls not distinct (tenant, kvk_number, branch_number)
);
select isolate_tenants('employer');

create table contact_moment (
  id uuid constraint contact_moment_id_pk primary key,
  tenant text not null,
  employer_id uuid not null constraint contact_moment_employer_id_fk references employer,
  held_on date not null,
  subject text not null,
  kind text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index contact_moment_employer_id_held_on_ix on contact_moment (employer_id, held_on);
select isolate_tenants('contact_moment');
select append_only('contact_moment');

-- What is missing or odd about people, one row for each thing in each part of knowledge and world. Counted from the facts,
-- as other outcomes, but of no use once somebody is forgotten: these rows are removed then, and never frozen.
create table outcome_finding (
  tenant text not null default current_setting('app.tenant'),
  generation bigint not null,
  definition_set text not null,
  finding_id uuid not null,
  type text not null,
  subject_id uuid not null,
  known_from timestamptz not null,
  known_until timestamptz not null,
  as_of_from date not null,
  as_of_until date not null,
  people uuid[] not null,
  since date not null,
  -- Of an instrument, so that the code table can say whether it has a code on the day that is asked.
  kind text,
  programme_id uuid,
  organisation text,
  constraint outcome_finding_finding_id_pk
    primary key (finding_id, generation, definition_set, known_from, as_of_from),
  constraint outcome_finding_known_until_ck check (known_until > known_from),
  constraint outcome_finding_as_of_until_ck check (as_of_until > as_of_from)
);
create index outcome_finding_tenant_ix on outcome_finding (tenant, generation, definition_set, finding_id);
create index outcome_finding_people_ix on outcome_finding using gin (people);
select isolate_tenants('outcome_finding');

create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

-- What names are compared by. One definition for what is stored and what is asked, whichever release writes the row:
-- without accents and capitals, without the particles in front of a Dutch name, the ij and the y alike, letters alone.
-- The y becomes ij, and not the other way round, so that "Di" finds Dijkstra while it is being typed.
create function name_key(name text) returns text
  language sql immutable strict parallel safe
  return replace(
    regexp_replace(
      regexp_replace(
        translate(lower(public.unaccent('public.unaccent', normalize(btrim(name))) collate pg_c_utf8), '’‘`´', ''''''''''),
        '^((van|von|vom|zu|de|den|der|dem|die|het|''t|''s|t|s|te|ten|ter|op|in|aan|bij|uit|voor|over|onder'
          || '|la|le|les|du|des|di|da|do|dos|della|el|al|bin|ben|ibn)[ -]+|''[ts] ?|[dl]'' ?)+(?=[^ ])',
        ''),
      '[[:space:][:punct:]]+', '', 'g'),
    'y', 'ij');

-- The first letters of given names: "s" of Sanne, "sm" of Sanne Maria and of S.M.
create function name_initials(name text) returns text
  language sql immutable strict parallel safe
  return replace(
    regexp_replace(
      lower(public.unaccent('public.unaccent', normalize(btrim(name))) collate pg_c_utf8),
      '([^[:space:][:punct:]])[^[:space:][:punct:]]*[[:space:][:punct:]]*', '\1', 'g'),
    'y', 'i');

-- Columns and no index on an expression: row-level security lets an index answer only what cannot leak another tenant's
-- rows, and of such functions PostgreSQL knows nothing. Ordered by bytes, so that what begins with a text is a range.
alter table participant
  add column family_key text collate "C" generated always as (name_key(family_name)) stored,
  add column given_key text collate "C" generated always as (name_key(given_name)) stored,
  add column given_initials text collate "C" generated always as (name_initials(given_name)) stored;
create index participant_tenant_family_key_ix on participant (tenant, family_key, given_key, id);
create index participant_tenant_given_key_ix on participant (tenant, given_key, family_key, id);
create index participant_tenant_birth_date_ix on participant (tenant, birth_date, family_key, given_key, id);

-- Whoever is not known to the government has no number, or not yet.
alter table participant
  add column identification text not null default 'BSN'
    constraint participant_identification_ck check (identification in ('NONE', 'BSN')),
  alter column bsn_sealed drop not null,
  alter column bsn_index drop not null,
  add constraint participant_bsn_ck
    check ((identification = 'BSN') = (bsn_index is not null) and (bsn_index is null) = (bsn_sealed is null));
create index participant_tenant_identification_ix on participant (tenant, identification, id);

-- Who the person was registered as, from one change to the next. Encrypted, because a row that is never removed has to be
-- unreadable once the person is erased.
create table participant_version (
  id uuid constraint participant_version_id_pk primary key,
  tenant text not null,
  participant_id uuid not null,
  version bigint not null,
  change text not null
    constraint participant_version_change_ck
    check (change in ('REGISTERED', 'CORRECTED', 'IDENTIFIED', 'MERGED', 'MERGE_UNDONE')),
  recorded_at timestamptz not null,
  recorded_by text,
  identification text not null,
  person_sealed bytea not null,
  constraint participant_version_participant_id_version_uq unique (participant_id, version),
  constraint participant_version_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
select isolate_tenants('participant_version');
select append_only('participant_version');

create table contact_details (
  id uuid constraint contact_details_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null constraint contact_details_participant_id_uq unique,
  details_sealed bytea not null,
  constraint contact_details_tenant_id_uq unique (tenant, id),
  constraint contact_details_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id)
);
select isolate_tenants('contact_details');
revoke delete on contact_details from "${app}";

create table contact_details_version (
  id uuid constraint contact_details_version_id_pk primary key,
  tenant text not null,
  details_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  details_sealed bytea not null,
  constraint contact_details_version_details_id_version_uq unique (details_id, version),
  constraint contact_details_version_tenant_details_id_fk
    foreign key (tenant, details_id) references contact_details (tenant, id)
);
select isolate_tenants('contact_details_version');
select append_only('contact_details_version');

-- What participants recorded of a skill: it goes before what the work profile says of the same URI. Without a level nothing
-- is known of it any more.
create table candidate_skill (
  tenant text not null,
  skill_id uuid not null,
  participant_id uuid not null,
  skill_version bigint not null,
  uri text not null,
  level text,
  constraint candidate_skill_tenant_skill_id_pk primary key (tenant, skill_id)
);
create index candidate_skill_participant_id_ix on candidate_skill (tenant, participant_id);
select isolate_tenants('candidate_skill');
revoke delete on candidate_skill from "${app}";

-- Whose profile may be shown to partners, for what, from when until when, and by which name. Of a consent that was withdrawn
-- before it was heard of, only that is known.
create table candidate_consent (
  tenant text not null,
  consent_id uuid not null,
  participant_id uuid not null,
  consent_version bigint not null,
  purpose text not null,
  valid_from date,
  valid_until date,
  share_id uuid,
  withdrawn boolean not null,
  constraint candidate_consent_tenant_consent_id_pk primary key (tenant, consent_id),
  constraint candidate_consent_share_id_ck check (withdrawn or (valid_from is not null and share_id is not null))
);
create index candidate_consent_participant_id_ix on candidate_consent (tenant, participant_id);
select isolate_tenants('candidate_consent');
revoke delete on candidate_consent from "${app}";

-- Up to where each partition of each topic has been read. Of no tenant: a topic holds the events of all of them.
create table topic_progress (
  topic text not null,
  partition int not null,
  partitions int not null,
  recorded_before timestamptz not null,
  constraint topic_progress_topic_partition_pk primary key (topic, partition)
);
revoke delete on topic_progress from "${app}";

-- Events that had no effect here and lie among the dead letters: one of them may be that a consent was withdrawn.
create table missed_event (
  id text constraint missed_event_id_pk primary key,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  recorded_at timestamptz not null,
  missed_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  given_up_because text
);
create index missed_event_recorded_at_ix on missed_event (recorded_at) where settled_at is null;
revoke delete on missed_event from "${app}";

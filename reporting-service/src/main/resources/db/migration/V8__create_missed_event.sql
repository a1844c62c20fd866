-- Events that became no fact here and lie among the dead letters: until they are settled, put back or given up, no figure
-- is complete beyond the moment at which they were recorded. Of no tenant: what cannot be read tells none.
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

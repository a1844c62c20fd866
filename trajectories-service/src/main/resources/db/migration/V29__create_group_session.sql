-- How far ahead sessions of a programme are planned, and when it is closed besides public holidays.
create table session_rule (
  id uuid constraint session_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  horizon_weeks int not null constraint session_rule_horizon_weeks_ck check (horizon_weeks between 1 and 104),
  closed_on text[] not null,
  constraint session_rule_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('session_rule');

create table session_series (
  id uuid constraint session_series_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  programme_id uuid not null,
  organisation text not null constraint session_series_organisation_ck check (organisation ~ '^[0-9]{20}$'),
  title text not null constraint session_series_title_ck check (title <> ''),
  first_day date not null,
  last_day date,
  -- The first day on which a session is still to be planned; null: none is left.
  next_day date,
  constraint session_series_tenant_id_uq unique (tenant, id),
  constraint session_series_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint session_series_last_day_ck check (last_day >= first_day)
);
create index session_series_programme_id_ix on session_series (tenant, programme_id, id);
create index session_series_next_day_ix on session_series (tenant, next_day) where next_day is not null;
select isolate_tenants('session_series');

-- How the sessions of a series are, from a day on. Times are those of the clock in Europe/Amsterdam.
create table session_pattern (
  tenant text not null default current_setting('app.tenant', true),
  series_id uuid not null,
  valid_from date not null,
  anchor date not null,
  weekday text not null constraint session_pattern_weekday_ck check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY',
    'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  every_weeks int not null constraint session_pattern_every_weeks_ck check (every_weeks between 1 and 26),
  start_time text not null
    constraint session_pattern_start_time_ck check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  end_time text not null,
  location text not null constraint session_pattern_location_ck check (location <> ''),
  open_access boolean not null,
  capacity int constraint session_pattern_capacity_ck check (capacity > 0),
  skips_closing_days boolean not null,
  constraint session_pattern_series_id_valid_from_pk primary key (series_id, valid_from),
  constraint session_pattern_series_id_fk foreign key (tenant, series_id) references session_series (tenant, id),
  constraint session_pattern_end_time_ck check (end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and end_time > start_time)
);
select isolate_tenants('session_pattern');

create table group_session (
  id uuid constraint group_session_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  series_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  title text not null,
  -- The day by the series; it stays when the session is moved.
  occurs_on date not null,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  location text not null constraint group_session_location_ck check (location <> ''),
  open_access boolean not null,
  capacity int constraint group_session_capacity_ck check (capacity > 0),
  status text not null constraint group_session_status_ck check (status in ('PLANNED', 'HELD', 'CANCELLED')),
  move_reason text,
  cancel_reason text,
  superseded boolean not null,
  anonymous_count int constraint group_session_anonymous_count_ck check (anonymous_count >= 0),
  -- Known visitors who were erased: the sum stays, without who they were.
  forgotten_count int not null default 0,
  held_event_id uuid,
  constraint group_session_tenant_id_uq unique (tenant, id),
  constraint group_session_series_id_fk foreign key (tenant, series_id) references session_series (tenant, id),
  constraint group_session_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint group_session_ends_at_ck check (ends_at > starts_at),
  constraint group_session_cancel_reason_ck check ((status = 'CANCELLED') = (cancel_reason is not null)),
  constraint group_session_superseded_ck check (not superseded or status = 'CANCELLED'),
  constraint group_session_held_ck check ((status = 'HELD') = (anonymous_count is not null))
);
-- One session on each day of a series, however often it is planned.
create unique index group_session_series_id_occurs_on_uq on group_session (series_id, occurs_on) where not superseded;
create index group_session_day_ix on group_session (tenant, day, id);
create index group_session_programme_id_ix on group_session (tenant, programme_id, id);
select isolate_tenants('group_session');

create table session_visitor (
  id uuid constraint session_visitor_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  session_id uuid not null,
  programme_id uuid not null,
  participant_id uuid not null,
  -- By which the person may come to a session that is not open to everybody.
  trajectory_id uuid,
  signed_on boolean not null,
  attended boolean not null,
  told_event_id uuid,
  constraint session_visitor_session_id_fk foreign key (tenant, session_id) references group_session (tenant, id),
  constraint session_visitor_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id),
  constraint session_visitor_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint session_visitor_session_id_participant_id_uq unique (session_id, participant_id),
  constraint session_visitor_attended_ck check (attended = (told_event_id is not null))
);
create index session_visitor_participant_id_ix on session_visitor (tenant, participant_id);
create index session_visitor_trajectory_id_ix on session_visitor (tenant, trajectory_id) where trajectory_id is not null;
select isolate_tenants('session_visitor');

revoke delete on session_rule, session_series, group_session, session_visitor from "${app}";

-- Who came goes when the person is erased, and that somebody came stays: by the owner of the rows, whoever removes one.
create function keep_count_of_visitors() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.attended then
    update group_session set forgotten_count = forgotten_count + 1 where tenant = old.tenant and id = old.session_id;
  end if;
  return old;
end $$;
revoke execute on function keep_count_of_visitors() from public;
create trigger keep_count before delete on session_visitor for each row execute function keep_count_of_visitors();

create table crew (
  id uuid constraint crew_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  name text not null constraint crew_name_ck check (name <> ''),
  foreman text not null constraint crew_foreman_ck check (foreman <> ''),
  capacity int not null constraint crew_capacity_ck check (capacity between 1 and 100),
  work_kinds text[] not null,
  valid_from date not null,
  constraint crew_tenant_id_uq unique (tenant, id),
  constraint crew_programme_id_fk foreign key (tenant, programme_id) references programme (tenant, id)
);
select isolate_tenants('crew');

-- One period in which one seat of a crew is free. It is taken once, by one place.
create table crew_free_seat (
  id uuid constraint crew_free_seat_id_pk primary key,
  tenant text not null,
  crew_id uuid not null,
  seat int not null constraint crew_free_seat_seat_ck check (seat > 0),
  free_from date not null,
  freed_place_id uuid constraint crew_free_seat_freed_place_id_uq unique,
  state text not null constraint crew_free_seat_state_ck check (state in ('OPEN', 'TAKEN', 'CLOSED')),
  opened_at timestamptz not null,
  constraint crew_free_seat_tenant_id_uq unique (tenant, id),
  constraint crew_free_seat_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id)
);
create unique index crew_free_seat_crew_id_seat_uq on crew_free_seat (crew_id, seat) where state = 'OPEN';
select isolate_tenants('crew_free_seat');

create table crew_place (
  id uuid constraint crew_place_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  crew_id uuid not null,
  seat int not null,
  free_seat_id uuid not null constraint crew_place_free_seat_id_uq unique,
  trajectory_id uuid not null,
  participant_id uuid not null,
  valid_from date not null,
  -- First day on which the seat is free again; half-open, so that a place that was freed before it began is empty.
  free_from date,
  cause text constraint crew_place_cause_ck check (cause in ('PLACEMENT', 'TRAJECTORY_ENDED', 'TRANSFER', 'WITHDRAWN')),
  freed_by_placement_id uuid,
  release_annulled boolean not null default false,
  constraint crew_place_tenant_id_uq unique (tenant, id),
  constraint crew_place_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id),
  constraint crew_place_free_seat_id_fk foreign key (tenant, free_seat_id) references crew_free_seat (tenant, id),
  constraint crew_place_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint crew_place_free_from_ck check (free_from >= valid_from),
  constraint crew_place_freed_ck check ((free_from is null) = (cause is null)),
  constraint crew_place_freed_by_placement_id_ck check (freed_by_placement_id is null or cause = 'PLACEMENT'),
  constraint crew_place_participant_id_period_ex
    exclude using gist (tenant with =, participant_id with =, daterange(valid_from, free_from) with &&),
  constraint crew_place_crew_id_seat_period_ex
    exclude using gist (crew_id with =, seat with =, daterange(valid_from, free_from) with &&)
);
create index crew_place_trajectory_id_ix on crew_place (tenant, trajectory_id);
alter table crew_free_seat add constraint crew_free_seat_freed_place_id_fk
  foreign key (tenant, freed_place_id) references crew_place (tenant, id);
select isolate_tenants('crew_place');

create table crew_waiting_entry (
  id uuid constraint crew_waiting_entry_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  crew_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  entered_at timestamptz not null,
  returned boolean not null,
  state text not null constraint crew_waiting_entry_state_ck check (state in ('WAITING', 'PLACED', 'LEFT')),
  constraint crew_waiting_entry_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id),
  constraint crew_waiting_entry_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id)
);
create unique index crew_waiting_entry_crew_id_trajectory_id_uq on crew_waiting_entry (crew_id, trajectory_id)
  where state = 'WAITING';
select isolate_tenants('crew_waiting_entry');

create table crew_place_offer (
  id uuid constraint crew_place_offer_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  crew_id uuid not null,
  free_seat_id uuid not null,
  freed_place_id uuid,
  trajectory_id uuid not null,
  participant_id uuid not null,
  free_from date not null,
  offered_on date not null,
  expires_on date not null,
  status text not null
    constraint crew_place_offer_status_ck check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED')),
  answered_on date,
  constraint crew_place_offer_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id),
  constraint crew_place_offer_free_seat_id_fk foreign key (tenant, free_seat_id) references crew_free_seat (tenant, id),
  constraint crew_place_offer_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint crew_place_offer_expires_on_ck check (expires_on >= offered_on),
  constraint crew_place_offer_answered_on_ck check ((status = 'OPEN') = (answered_on is null)),
  -- Nobody is offered the same free period of a seat twice.
  constraint crew_place_offer_free_seat_id_participant_id_uq unique (free_seat_id, participant_id)
);
create unique index crew_place_offer_free_seat_id_open_uq on crew_place_offer (free_seat_id) where status = 'OPEN';
create unique index crew_place_offer_crew_id_trajectory_id_open_uq on crew_place_offer (crew_id, trajectory_id)
  where status = 'OPEN';
create index crew_place_offer_crew_id_ix on crew_place_offer (crew_id, id);
select isolate_tenants('crew_place_offer');

create table task (
  id uuid constraint task_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  kind text not null,
  organisation text not null,
  participant_id uuid,
  trajectory_id uuid,
  subject_id uuid not null,
  state text not null constraint task_state_ck check (state in ('OPEN', 'DONE', 'LAPSED')),
  done_by text,
  constraint task_done_by_ck check ((state = 'DONE') = (done_by is not null)),
  constraint task_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id)
);
-- The same occasion makes one task, however often it is noticed.
create unique index task_kind_subject_id_uq on task (tenant, kind, subject_id) where state <> 'LAPSED';
select isolate_tenants('task');

-- What is known of placements elsewhere, each event a row; the primary key makes a second delivery harmless and the
-- decision reads all rows, so that their order of arrival does not matter.
create table placement_event (
  tenant text not null,
  placement_id uuid not null,
  sequence bigint not null,
  kind text not null constraint placement_event_kind_ck check (kind in ('STARTED', 'CHANGED', 'ENDED', 'CORRECTED')),
  participant_id uuid not null,
  trajectory_id uuid,
  start_date date,
  valid_from date,
  end_date date,
  hours_per_week numeric(6, 2),
  constraint placement_event_tenant_placement_id_sequence_pk primary key (tenant, placement_id, sequence)
);
select isolate_tenants('placement_event');
select append_only('placement_event');

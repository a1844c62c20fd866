-- A crew has a last day, and from what hours a week on it takes people. Once it is over and wound up nothing changes any more.
alter table crew
  add column last_day date,
  add column wound_up boolean not null default false,
  add column minimum_hours numeric(4, 1)
    constraint crew_minimum_hours_ck check (minimum_hours > 0 and minimum_hours <= 60),
  add constraint crew_last_day_ck check (last_day >= valid_from),
  add constraint crew_wound_up_ck check (not wound_up or last_day is not null);

-- From which day on a crew has how many places. What was told last of a day counts.
create table crew_capacity_step (
  id uuid constraint crew_capacity_step_id_pk primary key,
  tenant text not null,
  crew_id uuid not null,
  valid_from date not null,
  capacity int not null constraint crew_capacity_step_capacity_ck check (capacity between 1 and 100),
  told_at timestamptz not null,
  constraint crew_capacity_step_crew_id_fk foreign key (tenant, crew_id) references crew (tenant, id)
);
create index crew_capacity_step_crew_id_ix on crew_capacity_step (tenant, crew_id, id);
-- The crew's identifier is unique as an identifier of its first step too. Row-level security holds for the owner as well, whose
-- transaction this is.
alter table crew no force row level security;
insert into crew_capacity_step (id, tenant, crew_id, valid_from, capacity, told_at)
select id, tenant, id, valid_from, capacity, changed_at from crew;
alter table crew force row level security;
select isolate_tenants('crew_capacity_step');
select append_only('crew_capacity_step');

-- How a free seat was filled again, without who left it and who took it, so that the time it took can be told of erased people too.
alter table crew_free_seat
  add column cause text,
  add column taken_on date,
  add column offers_made int not null default 0
    constraint crew_free_seat_offers_made_ck check (offers_made >= 0),
  add constraint crew_free_seat_taken_on_ck check (taken_on is null or state = 'TAKEN');
alter table crew_free_seat no force row level security;
alter table crew_place no force row level security;
alter table crew_place_offer no force row level security;
update crew_free_seat seat
set cause = case when place.release_annulled then 'PLACEMENT_ANNULLED' else place.cause end
from crew_place place where place.id = seat.freed_place_id;
update crew_free_seat seat set taken_on = place.valid_from
from crew_place place where place.free_seat_id = seat.id and seat.state = 'TAKEN';
update crew_free_seat seat set offers_made = made.number
from (select free_seat_id, count(*) as number from crew_place_offer where offered_on is not null group by free_seat_id) made
where made.free_seat_id = seat.id;
alter table crew_free_seat force row level security;
alter table crew_place force row level security;
alter table crew_place_offer force row level security;
create index crew_free_seat_crew_id_free_from_ix on crew_free_seat (tenant, crew_id, free_from) where cause is not null;

-- What work somebody who waits wants to do; none named: any.
alter table crew_waiting_entry add column work_kinds text[] not null default '{}';

-- More can be a reason why a place goes past somebody.
alter table crew_passing
  drop constraint crew_passing_reason_ck,
  add constraint crew_passing_reason_ck check (reason in ('HAS_OPEN_OFFER', 'OFFER_AWAITS_APPROVAL', 'HAS_PLACE',
    'TRAJECTORY_NOT_READY', 'CANNOT_START_YET', 'NOT_ELIGIBLE', 'TOO_FEW_HOURS', 'OTHER_WORK_WANTED', 'OFFER_DECLINED',
    'OFFER_EXPIRED', 'OFFER_REJECTED', 'RETURNED', 'COACH_DECIDED'));

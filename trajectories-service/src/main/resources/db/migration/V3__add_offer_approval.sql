alter table programme add column offer_approval text not null default 'AUTOMATIC'
  constraint programme_offer_approval_ck check (offer_approval in ('AUTOMATIC', 'MANUAL'));

-- An offer that the coach has to approve begins as a proposal; its days begin to count when it is approved.
alter table crew_place_offer
  alter column offered_on drop not null,
  alter column expires_on drop not null,
  add column rejection_reason text,
  drop constraint crew_place_offer_status_ck,
  drop constraint crew_place_offer_answered_on_ck,
  add constraint crew_place_offer_status_ck
    check (status in ('PROPOSED', 'OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REJECTED')),
  add constraint crew_place_offer_answered_on_ck
    check ((status in ('PROPOSED', 'OPEN')) = (answered_on is null)),
  -- A proposal whose person left the list has expired without ever being an offer.
  add constraint crew_place_offer_offered_on_ck
    check ((offered_on is null) = (expires_on is null) and case when status in ('PROPOSED', 'REJECTED')
      then offered_on is null else offered_on is not null or status = 'EXPIRED' end),
  add constraint crew_place_offer_rejection_reason_ck check (rejection_reason is null or status = 'REJECTED');

-- A proposal keeps the seat as an offer does.
drop index crew_place_offer_free_seat_id_open_uq;
drop index crew_place_offer_crew_id_trajectory_id_open_uq;
create unique index crew_place_offer_free_seat_id_pending_uq on crew_place_offer (free_seat_id)
  where status in ('PROPOSED', 'OPEN');
create unique index crew_place_offer_crew_id_trajectory_id_pending_uq on crew_place_offer (crew_id, trajectory_id)
  where status in ('PROPOSED', 'OPEN');

-- Which job led to the aftercare; says something only while the trajectory is in aftercare.
alter table trajectory add column aftercare_placement_id uuid;
create index trajectory_aftercare_placement_id_ix on trajectory (tenant, aftercare_placement_id)
  where aftercare_placement_id is not null;

create index placement_event_participant_id_ix on placement_event (tenant, participant_id);

-- What is of a person is looked for when the person is erased, merged or asks for a copy; what is of a trajectory when it ends.
create index milestone_participant_id_ix on milestone (tenant, participant_id);
create index hours_plan_participant_id_ix on hours_plan (tenant, participant_id);
create index planned_date_change_participant_id_ix on planned_date_change (tenant, participant_id);
create index crew_waiting_entry_participant_id_ix on crew_waiting_entry (tenant, participant_id);
create index crew_waiting_entry_trajectory_id_ix on crew_waiting_entry (tenant, trajectory_id);
create index crew_place_offer_participant_id_ix on crew_place_offer (tenant, participant_id);
create index crew_place_offer_trajectory_id_ix on crew_place_offer (tenant, trajectory_id);
create index crew_passing_offer_id_ix on crew_passing (tenant, offer_id) where offer_id is not null;
create index task_participant_id_ix on task (tenant, participant_id);
create index task_trajectory_id_ix on task (tenant, trajectory_id);
create index aftercare_check_trajectory_id_ix on aftercare_check (tenant, trajectory_id);
create index trajectory_predecessor_id_ix on trajectory (tenant, predecessor_id) where predecessor_id is not null;
-- A job that turns out to be otherwise is told of the place that it freed.
create index crew_place_freed_by_placement_id_ix on crew_place (tenant, freed_by_placement_id)
  where freed_by_placement_id is not null;
-- Of the tasks of a tenant few are open.
create index task_tenant_state_ix on task (tenant, state, id);

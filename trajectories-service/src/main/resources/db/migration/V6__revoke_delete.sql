-- What was registered is ended, withdrawn or annulled, and never removed by the application. The steps of an hours plan
-- are: the plan is replaced as a whole, and its event tells every step.
revoke delete on programme, trajectory, crew, crew_place, crew_place_offer, crew_waiting_entry, crew_free_seat,
  hours_plan, milestone, task from "${app}";

-- What was registered is corrected, ended or annulled, and never removed by the application.
revoke delete on employer, vacancy, candidate_profile, candidate_hours_plan, match, match_gap, proposal, placement,
  placement_confirmation, placement_hours_change from "${app}";

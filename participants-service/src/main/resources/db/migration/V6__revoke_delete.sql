-- What was registered is corrected, ended or annulled, and never removed by the application.
revoke delete on participant, household, household_member, work_profile, benefit_spell, benefit_reduction from "${app}";

-- How figures were made anew stays known. The outcomes and what was replayed are removed: both can be made anew.
revoke delete on projection_run, outcome_generation, replayed_fact_subject, topic_progress from "${app}";

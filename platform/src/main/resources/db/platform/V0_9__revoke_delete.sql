-- What the jobs did stays known.
revoke delete on job_run from "${app}";

-- Of the steps that are days on which somebody worked.
alter table outcome_step add hours numeric(6, 2);

-- The last day that is proposed may be a later one than the day before the work. Row-level security holds for the owner too,
-- and shows no row to who names no tenant.
alter table benefit_end_proposal add column proposed_last_day date;
alter table benefit_end_proposal no force row level security;
update benefit_end_proposal set proposed_last_day = work_from - 1;
alter table benefit_end_proposal force row level security;
alter table benefit_end_proposal alter column proposed_last_day set not null;

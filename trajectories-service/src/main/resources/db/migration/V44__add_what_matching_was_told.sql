-- What others heard last of a plan, so that they hear nothing when it stays the same: that something else was corrected, such
-- as the reason of a pause, is not for them. Null: not known, and told once more.
alter table hours_plan add column told_steps text;

-- How often it was told that the day has come: the number that others see, instead of one that counts corrections too.
alter table re_match add column times_told int not null default 0;
alter table re_match alter column times_told drop default;

-- Merges are kept in a table of the platform, the same in every service. Row-level security holds for the owner as well, whose
-- transaction this is.
alter table merged_person no force row level security;
alter table person_merge no force row level security;
insert into person_merge (tenant, merge_id, merge_version, survivor_id, duplicate_id, undone)
select tenant, merge_id, merge_version, survivor_id, duplicate_id, undone from merged_person;
alter table person_merge force row level security;
drop table merged_person;

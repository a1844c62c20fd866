-- How often what a task is about came anew: the first time it is 0.
alter table task add column occasion int not null default 0 constraint task_occasion_ck check (occasion >= 0);
drop index task_kind_subject_id_uq;
-- The same occasion makes one task, however often it is noticed.
create unique index task_kind_subject_id_occasion_uq on task (tenant, kind, subject_id, occasion) where state <> 'LAPSED';

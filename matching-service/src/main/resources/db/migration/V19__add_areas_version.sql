-- By which table of areas distances were measured; null: there was none.
alter table match_run add column areas_version text;

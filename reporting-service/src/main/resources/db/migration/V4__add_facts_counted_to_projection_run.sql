-- A replay reads events first and counts facts then; each shows how far it is. Of a rebuild, done and total were the facts.
alter table projection_run
  add column facts_counted bigint not null default 0,
  add column facts_total bigint not null default 0;
alter table projection_run no force row level security;
update projection_run set facts_counted = done, facts_total = total, done = 0, total = 0 where kind = 'REBUILD';
alter table projection_run force row level security;

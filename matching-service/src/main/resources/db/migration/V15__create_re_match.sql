-- That it was looked again for somebody, as trajectories asked; the id is the one that trajectories gave.
create table re_match (
  id uuid constraint re_match_id_pk primary key,
  tenant text not null,
  participant_id uuid not null,
  due_on date not null,
  match_run_id uuid,
  matches int not null constraint re_match_matches_ck check (matches >= 0),
  near_matches int not null constraint re_match_near_matches_ck check (near_matches >= 0),
  run_at timestamptz not null,
  constraint re_match_tenant_match_run_id_fk foreign key (tenant, match_run_id) references match_run (tenant, id),
  constraint re_match_match_run_id_ck check (match_run_id is not null or (matches = 0 and near_matches = 0))
);
create index re_match_participant_id_ix on re_match (tenant, participant_id);
select isolate_tenants('re_match');
select append_only('re_match');

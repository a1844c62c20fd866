-- Whether a contract ended early because its job did, which goes with what is told of the job; by hand it is not.
alter table employment_contract
  add column ended_with_placement boolean not null default false,
  add constraint employment_contract_ended_with_placement_ck check (not ended_with_placement or state = 'ENDED_EARLY');
-- Row-level security holds for the owner as well, whose transaction this is.
alter table employment_contract no force row level security;
alter table placement_event no force row level security;
update employment_contract contract set ended_with_placement = true
where state = 'ENDED_EARLY' and ended_on = (
  select told.end_date from placement_event told
  where told.tenant = contract.tenant and told.placement_id = contract.placement_id and told.kind in ('ENDED', 'CORRECTED')
  order by told.sequence desc limit 1);
alter table employment_contract force row level security;
alter table placement_event force row level security;

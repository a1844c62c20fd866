-- Who was referred and not taken in is forgotten after a term: the data key is destroyed, and that there was a referral, from
-- whom, why and what became of it, stays to be counted.
alter table referral add column forgotten_on date;
alter table referral add constraint referral_forgotten_on_ck
  check (forgotten_on is null or (participant_id is null and state <> 'RECEIVED' and reference is null));
create index referral_decided_on_ix on referral (tenant, decided_on, id)
  where participant_id is null and state <> 'RECEIVED' and forgotten_on is null;

-- Which referrals have had their term on which day; without a term they are kept.
create view referral_due with (security_invoker = true) as
  select referral.id, (referral.decided_on + make_interval(months => term.months))::date as due_on
  from referral
  join retention_term term on term.tenant = referral.tenant and term.category = 'VERWIJZING'
  where referral.participant_id is null and referral.state <> 'RECEIVED' and referral.forgotten_on is null;

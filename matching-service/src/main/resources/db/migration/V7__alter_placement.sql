-- A placement that was registered in error stays readable, and counts nowhere.
alter table placement add column annulment_reason text
  constraint placement_annulment_reason_ck check (annulment_reason <> '');

-- Work that extends paid work is no job of its own; work after an unpaid place is.
alter table placement add column extends_paid boolean not null default false;
alter table placement no force row level security;
update placement set extends_paid = true
  from placement predecessor
  where predecessor.id = placement.predecessor_id and predecessor.paid;
alter table placement force row level security;
alter table placement alter column extends_paid drop default;
alter table placement add constraint placement_extends_paid_ck check (not extends_paid or predecessor_id is not null);

-- The wall behind the row lock: one accepted proposal is one job.
create unique index placement_proposal_id_uq on placement (tenant, proposal_id)
  where paid and not extends_paid and annulment_reason is null;

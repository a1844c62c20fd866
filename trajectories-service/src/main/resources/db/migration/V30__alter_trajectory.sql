-- Of the past nothing says whether a duty was breached, and no transfer lay ahead.
alter table trajectory
  add column duty_breached boolean not null default false,
  add column transfer_to text,
  add column transfer_on date,
  add constraint trajectory_transfer_to_ck check (transfer_to ~ '^[0-9]{20}$' and transfer_to <> organisation),
  add constraint trajectory_transfer_on_ck check ((transfer_to is null) = (transfer_on is null)),
  -- A transfer lies ahead of what goes on, and of nothing else.
  add constraint trajectory_transfer_on_status_ck
    check (transfer_on is null or status in ('ACTIVE', 'PAUSED', 'AFTERCARE'));
create index trajectory_transfer_on_ix on trajectory (tenant, transfer_on) where transfer_on is not null;

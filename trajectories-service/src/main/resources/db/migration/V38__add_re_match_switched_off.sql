-- Whether somebody switched it off; it stays known while the end that led to it is taken back.
alter table re_match add column switched_off boolean not null default false;
alter table re_match no force row level security;
update re_match set switched_off = true where state = 'OFF';
alter table re_match force row level security;
alter table re_match
  drop constraint re_match_off_reason_ck,
  add constraint re_match_off_reason_ck check (switched_off or off_reason is null),
  add constraint re_match_switched_off_ck check (
    case state when 'OFF' then switched_off when 'TAKEN_BACK' then true else not switched_off end);

-- Whether the end of the trajectory ended a role: then it follows when that end is corrected.
alter table neighbourhood_role add column ended_with_trajectory boolean not null default false;
alter table neighbourhood_role no force row level security;
alter table trajectory no force row level security;
-- Of what ended before, the day tells.
update neighbourhood_role role
set ended_with_trajectory = true
from trajectory t
where t.id = role.trajectory_id and role.status = 'ENDED' and t.end_reason is not null
  and role.last_day = least(t.last_day, role.planned_end);
alter table trajectory force row level security;
alter table neighbourhood_role force row level security;
alter table neighbourhood_role add constraint neighbourhood_role_ended_with_trajectory_ck
  check (status <> 'ACTIVE' or not ended_with_trajectory);

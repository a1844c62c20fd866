-- What somebody can do since a gap to a target was closed, by the milestone that closed it. The row stays when the gap is open
-- again, so that nothing older counts.
create table candidate_gain (
  tenant text not null,
  milestone_id uuid not null,
  participant_id uuid not null,
  milestone_version bigint not null,
  closed boolean not null,
  kind text not null,
  subject text,
  -- How far the person reaches by now, not how much was added: hours a week, kilometres or a level.
  reaches numeric(8, 2),
  since date not null,
  constraint candidate_gain_tenant_milestone_id_pk primary key (tenant, milestone_id)
);
create index candidate_gain_participant_id_ix on candidate_gain (tenant, participant_id);
select isolate_tenants('candidate_gain');
revoke delete on candidate_gain from "${app}";

-- By which milestone a tenant usually closes a kind of gap.
create table milestone_rule (
  id uuid constraint milestone_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  gap_kind text not null constraint milestone_rule_gap_kind_ck check (gap_kind in ('SKILL', 'CERTIFICATE', 'HOURS',
    'MOBILITY', 'BASIC_CONDITION', 'WORKPLACE_ADJUSTMENT', 'LANGUAGE', 'SHIFTS', 'START_DATE')),
  skill_uri text,
  title text not null constraint milestone_rule_title_ck check (title <> ''),
  weeks int not null constraint milestone_rule_weeks_ck check (weeks between 1 and 260),
  actor text not null constraint milestone_rule_actor_ck check (actor in ('PERSON', 'EMPLOYER', 'MUNICIPALITY')),
  valid_from date not null,
  last_day date,
  constraint milestone_rule_tenant_id_uq unique (tenant, id),
  constraint milestone_rule_skill_uri_ck check (skill_uri is null or gap_kind = 'SKILL'),
  constraint milestone_rule_last_day_ck check (last_day >= valid_from)
);
create index milestone_rule_gap_kind_ix on milestone_rule (tenant, gap_kind, id);
select isolate_tenants('milestone_rule');
revoke delete on milestone_rule from "${app}";

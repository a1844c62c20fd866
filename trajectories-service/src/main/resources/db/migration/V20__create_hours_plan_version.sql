-- What was planned as known when. Of the plans from before, the present version is known, and not who made it.
create table hours_plan_version (
  id uuid constraint hours_plan_version_id_pk primary key,
  tenant text not null,
  plan_id uuid not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text,
  cause text not null constraint hours_plan_version_cause_ck check (cause in ('PLANNED', 'STEP_UP', 'CARRIED_OVER')),
  planned jsonb not null,
  constraint hours_plan_version_plan_id_version_uq unique (plan_id, version),
  constraint hours_plan_version_tenant_plan_id_fk foreign key (tenant, plan_id) references hours_plan (tenant, id)
);
-- Row-level security holds for the owner too, and shows no row to who names no tenant.
alter table hours_plan no force row level security;
alter table hours_step no force row level security;
insert into hours_plan_version (id, tenant, plan_id, version, recorded_at, cause, planned)
  select p.last_event_id, p.tenant, p.id, p.version, p.changed_at, 'PLANNED', jsonb_build_object('steps', coalesce((
    select jsonb_agg(jsonb_build_object(
      'validFrom', s.valid_from, 'hoursPerWeek', s.hours_per_week, 'days', to_jsonb(s.days)) order by s.valid_from)
    from hours_step s where s.plan_id = p.id), '[]'))
  from hours_plan p;
alter table hours_step force row level security;
alter table hours_plan force row level security;
select isolate_tenants('hours_plan_version');
select append_only('hours_plan_version');

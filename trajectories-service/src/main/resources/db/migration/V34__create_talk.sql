-- How often a coach talks with the people in a programme; it has the id of its programme.
create table talk_rule (
  id uuid constraint talk_rule_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  every_weeks int not null constraint talk_rule_every_weeks_ck check (every_weeks between 1 and 52),
  -- Null: the weekday on which the person began.
  weekday text
    constraint talk_rule_weekday_ck check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY')),
  horizon_weeks int not null constraint talk_rule_horizon_weeks_ck check (horizon_weeks between 1 and 52),
  overdue_days int not null constraint talk_rule_overdue_days_ck check (overdue_days between 0 and 90),
  constraint talk_rule_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('talk_rule');

-- Who coaches on a trajectory, whose id it has, and when its talks are to be looked at again.
create table coaching (
  id uuid constraint coaching_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  organisation text not null,
  coached_by text constraint coaching_coached_by_ck check (coached_by <> ''),
  -- Null: nothing was planned yet.
  next_plan_on date,
  -- Of the programme's rule by which it was planned; 0 while there is none.
  rule_version bigint not null,
  constraint coaching_tenant_id_uq unique (tenant, id),
  constraint coaching_id_fk foreign key (tenant, id) references trajectory (tenant, id)
);
create index coaching_coached_by_ix on coaching (tenant, coached_by, id);
create index coaching_participant_id_ix on coaching (tenant, participant_id);
select isolate_tenants('coaching');

create table coach_change (
  id uuid constraint coach_change_id_pk primary key,
  tenant text not null,
  coaching_id uuid not null,
  coached_by text,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint coach_change_coaching_id_fk foreign key (tenant, coaching_id) references coaching (tenant, id)
);
create index coach_change_coaching_id_ix on coach_change (coaching_id, id);
select isolate_tenants('coach_change');
select append_only('coach_change');

create table talk (
  id uuid constraint talk_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  -- The day for which the rule asked; null when nobody did.
  slot_on date,
  planned_on date,
  planned_time text
    constraint talk_planned_time_ck check (planned_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  overdue_from date,
  status text not null constraint talk_status_ck check (status in ('SUGGESTED', 'PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED',
    'LAPSED')),
  held_on date,
  reason text,
  lapse_cause text constraint talk_lapse_cause_ck check (lapse_cause in ('TRAJECTORY_PAUSED', 'AFTERCARE',
    'TRAJECTORY_OVER', 'RULE_CHANGED')),
  constraint talk_tenant_id_uq unique (tenant, id),
  constraint talk_tenant_trajectory_id_id_uq unique (tenant, trajectory_id, id),
  constraint talk_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint talk_planned_on_ck check (planned_on is not null or held_on is not null),
  constraint talk_overdue_from_ck check ((planned_on is null) = (overdue_from is null)),
  constraint talk_held_on_ck check ((status = 'HELD') = (held_on is not null)),
  constraint talk_reason_ck check ((status in ('NO_SHOW', 'CANCELLED')) = (reason is not null)),
  constraint talk_lapsed_ck check ((status = 'LAPSED') = (lapse_cause is not null))
);
-- A day of the series has one talk, however often it is planned.
create unique index talk_trajectory_id_slot_on_uq on talk (trajectory_id, slot_on) where status <> 'LAPSED';
create index talk_trajectory_id_ix on talk (trajectory_id, id);
create index talk_participant_id_ix on talk (tenant, participant_id);
create index talk_overdue_from_ix on talk (tenant, overdue_from) where status in ('SUGGESTED', 'PLANNED');
select isolate_tenants('talk');

create table talk_report (
  id uuid constraint talk_report_id_pk primary key,
  tenant text not null,
  talk_id uuid not null,
  number int not null constraint talk_report_number_ck check (number > 0),
  held_on date not null,
  channel text not null constraint talk_report_channel_ck check (channel in ('OFFICE', 'WORKPLACE', 'HOME_VISIT', 'PHONE',
    'VIDEO', 'OTHER')),
  -- Encrypted with the person's key; for users of the tenant's own organisation and who wrote it.
  note_sealed bytea,
  note_by text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint talk_report_talk_id_fk foreign key (tenant, talk_id) references talk (tenant, id),
  constraint talk_report_talk_id_number_uq unique (talk_id, number),
  constraint talk_report_note_by_ck check ((note_sealed is null) = (note_by is null))
);
select isolate_tenants('talk_report');
select append_only('talk_report');

create table talk_agreement (
  id uuid constraint talk_agreement_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  talk_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  organisation text not null,
  text text not null constraint talk_agreement_text_ck check (text <> ''),
  party text not null constraint talk_agreement_party_ck check (party in ('PARTICIPANT', 'COACH', 'OTHER')),
  due_date date,
  state text not null
    constraint talk_agreement_state_ck check (state in ('OPEN', 'DONE', 'DROPPED', 'REPLACED', 'LAPSED')),
  closed_on date,
  closed_by text,
  constraint talk_agreement_talk_id_fk
    foreign key (tenant, trajectory_id, talk_id) references talk (tenant, trajectory_id, id),
  constraint talk_agreement_closed_on_ck check ((state = 'OPEN') = (closed_on is null))
);
create index talk_agreement_talk_id_ix on talk_agreement (talk_id, id);
create index talk_agreement_trajectory_id_ix on talk_agreement (trajectory_id) where state = 'OPEN';
create index talk_agreement_participant_id_ix on talk_agreement (tenant, participant_id);
select isolate_tenants('talk_agreement');

revoke delete on talk_rule, coaching, talk, talk_agreement from "${app}";

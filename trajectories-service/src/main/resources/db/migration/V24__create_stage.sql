-- The stages of a programme as who starts now goes through them; it has the id of its programme.
create table stage_template (
  id uuid constraint stage_template_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  number int not null,
  stages text[] not null,
  constraint stage_template_id_fk foreign key (tenant, id) references programme (tenant, id)
);
select isolate_tenants('stage_template');

create table stage_template_version (
  id uuid constraint stage_template_version_id_pk primary key,
  tenant text not null,
  programme_id uuid not null,
  number int not null constraint stage_template_version_number_ck check (number > 0),
  stages text[] not null,
  made_at timestamptz not null,
  constraint stage_template_version_programme_id_fk
    foreign key (tenant, programme_id) references programme (tenant, id),
  constraint stage_template_version_programme_id_number_uq unique (tenant, programme_id, number)
);
select isolate_tenants('stage_template_version');
select append_only('stage_template_version');

create table stage_track (
  id uuid constraint stage_track_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  trajectory_id uuid not null,
  participant_id uuid not null,
  programme_id uuid not null,
  organisation text not null,
  template_number int not null,
  constraint stage_track_tenant_id_uq unique (tenant, id),
  constraint stage_track_trajectory_id_uq unique (tenant, trajectory_id),
  constraint stage_track_trajectory_id_fk foreign key (tenant, trajectory_id) references trajectory (tenant, id),
  constraint stage_track_template_number_fk foreign key (tenant, programme_id, template_number)
    references stage_template_version (tenant, programme_id, number)
);
create index stage_track_participant_id_ix on stage_track (tenant, participant_id);
select isolate_tenants('stage_track');

create table stage_entry (
  id uuid constraint stage_entry_id_pk primary key,
  tenant text not null,
  track_id uuid not null,
  stage text not null,
  position int not null constraint stage_entry_position_ck check (position > 0),
  movement text not null
    constraint stage_entry_movement_ck check (movement in ('START', 'NEXT', 'SKIPPED', 'BACK')),
  entered_on date not null,
  reason text,
  note text,
  entered_by text not null,
  recorded_at timestamptz not null,
  constraint stage_entry_track_id_fk foreign key (tenant, track_id) references stage_track (tenant, id),
  constraint stage_entry_reason_ck check (movement in ('START', 'NEXT') or reason is not null)
);
create index stage_entry_track_id_ix on stage_entry (track_id, id);
select isolate_tenants('stage_entry');
select append_only('stage_entry');

revoke delete on stage_template, stage_template_version, stage_track, stage_entry from "${app}";

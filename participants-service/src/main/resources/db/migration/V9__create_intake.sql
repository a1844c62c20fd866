create table intake (
  id uuid constraint intake_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  state text not null constraint intake_state_ck check (state in ('DRAFT', 'COMPLETED')),
  number int constraint intake_number_ck check (number > 0),
  held_on date not null,
  -- What was said, whole: limits and needs tell more of a person than a list of columns can foresee.
  answers_sealed bytea not null,
  changed_by text not null,
  completed_at timestamptz,
  constraint intake_tenant_id_uq unique (tenant, id),
  constraint intake_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint intake_completed_ck
    check ((state = 'COMPLETED') = (number is not null) and (state = 'COMPLETED') = (completed_at is not null)),
  constraint intake_tenant_participant_id_number_uq unique (tenant, participant_id, number)
);
-- One is written at a time.
create unique index intake_tenant_participant_id_draft_uq on intake (tenant, participant_id) where state = 'DRAFT';
select isolate_tenants('intake');

create table review (
  id uuid constraint review_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  participant_id uuid not null,
  intake_id uuid not null,
  original_due_on date not null,
  due_on date not null,
  done_on date,
  done_by_intake_id uuid,
  constraint review_tenant_id_uq unique (tenant, id),
  constraint review_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint review_tenant_intake_id_fk foreign key (tenant, intake_id) references intake (tenant, id),
  constraint review_tenant_done_by_intake_id_fk foreign key (tenant, done_by_intake_id) references intake (tenant, id),
  constraint review_due_on_ck check (due_on >= original_due_on),
  constraint review_done_ck check ((done_on is null) = (done_by_intake_id is null))
);
-- A person is met again once at a time.
create unique index review_tenant_participant_id_open_uq on review (tenant, participant_id) where done_on is null;
create index review_tenant_due_on_id_ix on review (tenant, due_on, id);
create index review_participant_id_ix on review (participant_id, id);
select isolate_tenants('review');

create table review_exemption (
  id uuid constraint review_exemption_id_pk primary key,
  tenant text not null,
  review_id uuid not null,
  reason text not null,
  previous_due_on date not null,
  until date not null,
  text_sealed bytea,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint review_exemption_tenant_review_id_fk foreign key (tenant, review_id) references review (tenant, id)
);
create index review_exemption_review_id_ix on review_exemption (review_id, id);
select isolate_tenants('review_exemption');
select append_only('review_exemption');

revoke delete on intake, review from "${app}";

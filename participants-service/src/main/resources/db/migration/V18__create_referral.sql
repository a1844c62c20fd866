create table referral (
  id uuid constraint referral_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  partner text not null constraint referral_partner_ck check (partner ~ '^[0-9]{20}$'),
  reference text,
  -- Who it is, by the referral's own data key: the person may never become a participant.
  identity_sealed bytea not null,
  -- HMAC by which the same partner's next referral of the same person is noticed; only while it awaits an answer. It is not
  -- made again under a new version of the key: after a change of keys a person may be referred twice.
  person_index bytea,
  reason text not null,
  programme_id uuid,
  received_on date not null,
  answer_by date not null,
  state text not null,
  decision_reason text,
  decided_on date,
  decided_by text,
  participant_id uuid,
  reminded_on date,
  constraint referral_tenant_participant_id_fk foreign key (tenant, participant_id) references participant (tenant, id),
  constraint referral_answer_by_ck check (answer_by >= received_on),
  constraint referral_decided_on_ck check ((state = 'RECEIVED') = (decided_on is null)),
  constraint referral_participant_id_ck check ((state = 'ACCEPTED') = (participant_id is not null))
);
create unique index referral_reference_uq on referral (tenant, partner, reference);
create unique index referral_person_index_uq on referral (tenant, partner, person_index);
create index referral_answer_by_ix on referral (tenant, answer_by, id) where state = 'RECEIVED';
create index referral_participant_id_ix on referral (tenant, participant_id);
select isolate_tenants('referral');
revoke delete on referral from "${app}";

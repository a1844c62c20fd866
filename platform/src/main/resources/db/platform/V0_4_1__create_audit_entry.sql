-- Who did what, when and why. What was there before and after a change is encrypted with the data key of the person (or, of
-- what is about nobody, with a key of its own): an erased person's values are gone from here too.
create table audit_entry (
  id uuid not null,
  tenant text not null,
  recorded_at timestamptz not null,
  action text not null constraint audit_entry_action_ck
    check (action in ('CREATE', 'READ', 'UPDATE', 'DELETE', 'SEARCH', 'EXPORT')),
  user_id text,
  client text,
  organisation text,
  trace_id text not null,
  span_id text not null,
  participant_id uuid,
  aggregate text,
  aggregate_id uuid,
  entity text,
  entity_id uuid,
  fields text[] not null,
  sealed_for uuid,
  changes bytea,
  constraint audit_entry_tenant_id_pk primary key (tenant, id)
);
create index audit_entry_participant_id_ix on audit_entry (tenant, participant_id, id);
create index audit_entry_user_id_ix on audit_entry (tenant, user_id, id);
create index audit_entry_trace_id_ix on audit_entry (tenant, trace_id, span_id);
create index audit_entry_action_ix on audit_entry (tenant, action, id);
create index audit_entry_recorded_at_ix on audit_entry (tenant, recorded_at);
select isolate_tenants('audit_entry');
select append_only('audit_entry');

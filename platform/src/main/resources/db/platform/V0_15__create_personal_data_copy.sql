-- What the service keeps of a person, as it was when the person asked for a copy. The id is that of the request, which is the
-- same in all services.
create table personal_data_copy (
  id uuid not null,
  tenant text not null,
  participant_id uuid not null,
  prepared_at timestamptz not null,
  expires_at timestamptz not null,
  -- Sealed by the person's data key; nothing any more once it has expired.
  content bytea,
  constraint personal_data_copy_tenant_id_pk primary key (tenant, id)
);
create index personal_data_copy_participant_id_ix on personal_data_copy (tenant, participant_id);
create index personal_data_copy_expires_at_ix on personal_data_copy (tenant, expires_at) where content is not null;
select isolate_tenants('personal_data_copy');
revoke delete on personal_data_copy from "${app}";

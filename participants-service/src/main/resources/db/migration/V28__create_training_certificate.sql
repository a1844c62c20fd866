-- Which statement of a skill a training's certificate made, and up to which event of the training that is known. The person
-- stands as trajectories named one, and need not be known here.
create table training_certificate (
  training_id uuid not null,
  tenant text not null,
  participant_id uuid not null,
  sequence bigint not null,
  -- The statement that stands; none while the training has no certificate that names a skill.
  skill_id uuid,
  statement_id uuid,
  constraint training_certificate_tenant_training_id_pk primary key (tenant, training_id),
  constraint training_certificate_statement_id_ck check ((skill_id is null) = (statement_id is null))
);
create index training_certificate_participant_id_ix on training_certificate (tenant, participant_id);
select isolate_tenants('training_certificate');
revoke delete on training_certificate from "${app}";

-- What matching told last of a job that was proposed to somebody: whether the person took it, and when. Which job is not known here.
create table job_proposal (
  tenant text not null,
  proposal_id uuid not null,
  participant_id uuid not null,
  sequence bigint not null,
  -- Null when it was declined, or went by.
  accepted_on date,
  constraint job_proposal_tenant_proposal_id_pk primary key (tenant, proposal_id)
);
create index job_proposal_participant_id_ix on job_proposal (tenant, participant_id);
select isolate_tenants('job_proposal');
revoke delete on job_proposal from "${app}";

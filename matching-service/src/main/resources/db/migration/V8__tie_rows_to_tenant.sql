-- Row-level security hides other tenants' rows from queries, not from foreign keys: a row refers to rows of its own
-- tenant only because the tenant is part of the reference.
alter table employer add constraint employer_tenant_id_uq unique (tenant, id);
alter table vacancy add constraint vacancy_tenant_id_uq unique (tenant, id);
alter table match_run add constraint match_run_tenant_id_uq unique (tenant, id);
alter table match add constraint match_tenant_id_uq unique (tenant, id);
alter table proposal add constraint proposal_tenant_id_uq unique (tenant, id);
alter table placement add constraint placement_tenant_id_uq unique (tenant, id);

alter table contact_moment
  drop constraint contact_moment_employer_id_fk,
  add constraint contact_moment_tenant_employer_id_fk foreign key (tenant, employer_id) references employer (tenant, id);

alter table vacancy
  drop constraint vacancy_employer_id_fk,
  add constraint vacancy_tenant_employer_id_fk foreign key (tenant, employer_id) references employer (tenant, id);

alter table match_run
  drop constraint match_run_vacancy_id_fk,
  add constraint match_run_tenant_vacancy_id_fk foreign key (tenant, vacancy_id) references vacancy (tenant, id);

alter table match
  drop constraint match_match_run_id_fk,
  add constraint match_tenant_match_run_id_fk foreign key (tenant, match_run_id) references match_run (tenant, id);

alter table match
  drop constraint match_vacancy_id_fk,
  add constraint match_tenant_vacancy_id_fk foreign key (tenant, vacancy_id) references vacancy (tenant, id);

alter table match_gap
  drop constraint match_gap_match_id_fk,
  add constraint match_gap_tenant_match_id_fk foreign key (tenant, match_id) references match (tenant, id);

alter table proposal
  drop constraint proposal_vacancy_id_fk,
  add constraint proposal_tenant_vacancy_id_fk foreign key (tenant, vacancy_id) references vacancy (tenant, id);

alter table proposal
  drop constraint proposal_match_id_fk,
  add constraint proposal_tenant_match_id_fk foreign key (tenant, match_id) references match (tenant, id);

alter table proposal_transition
  drop constraint proposal_transition_proposal_id_fk,
  add constraint proposal_transition_tenant_proposal_id_fk foreign key (tenant, proposal_id) references proposal (tenant, id);

alter table placement
  drop constraint placement_employer_id_fk,
  add constraint placement_tenant_employer_id_fk foreign key (tenant, employer_id) references employer (tenant, id);

alter table placement
  drop constraint placement_vacancy_id_fk,
  add constraint placement_tenant_vacancy_id_fk foreign key (tenant, vacancy_id) references vacancy (tenant, id);

alter table placement
  drop constraint placement_proposal_id_fk,
  add constraint placement_tenant_proposal_id_fk foreign key (tenant, proposal_id) references proposal (tenant, id);

alter table placement_confirmation
  drop constraint placement_confirmation_placement_id_fk,
  add constraint placement_confirmation_tenant_placement_id_fk foreign key (tenant, placement_id) references placement (tenant, id);

alter table placement_hours_change
  drop constraint placement_hours_change_placement_id_fk,
  add constraint placement_hours_change_tenant_placement_id_fk foreign key (tenant, placement_id) references placement (tenant, id);

alter table placement_version
  drop constraint placement_version_placement_id_fk,
  add constraint placement_version_tenant_placement_id_fk foreign key (tenant, placement_id) references placement (tenant, id);

alter table placement
  add constraint placement_tenant_id_participant_id_uq unique (tenant, id, participant_id),
  drop constraint placement_predecessor_id_participant_id_fk,
  drop constraint placement_id_participant_id_uq,
  -- An extension is of the same person, and nothing extends itself.
  add constraint placement_tenant_predecessor_id_participant_id_fk
    foreign key (tenant, predecessor_id, participant_id) references placement (tenant, id, participant_id);

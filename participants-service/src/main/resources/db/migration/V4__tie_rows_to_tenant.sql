-- Row-level security hides other tenants' rows from queries, not from foreign keys: a row refers to rows of its own
-- tenant only because the tenant is part of the reference.
alter table participant add constraint participant_tenant_id_uq unique (tenant, id);
alter table household add constraint household_tenant_id_uq unique (tenant, id);

alter table household_member
  drop constraint household_member_household_id_fk,
  add constraint household_member_tenant_household_id_fk foreign key (tenant, household_id) references household (tenant, id),
  drop constraint household_member_participant_id_fk,
  add constraint household_member_tenant_participant_id_fk
    foreign key (tenant, participant_id) references participant (tenant, id);

alter table work_profile
  drop constraint work_profile_id_fk,
  add constraint work_profile_tenant_id_fk foreign key (tenant, id) references participant (tenant, id);

alter table benefit_spell
  drop constraint benefit_spell_household_id_fk,
  add constraint benefit_spell_tenant_household_id_fk foreign key (tenant, household_id) references household (tenant, id);

alter table benefit_reduction
  drop constraint benefit_reduction_spell_id_fk,
  add constraint benefit_reduction_tenant_spell_id_fk foreign key (tenant, spell_id) references benefit_spell (tenant, id);

alter table benefit_spell_version
  drop constraint benefit_spell_version_spell_id_fk,
  add constraint benefit_spell_version_tenant_spell_id_fk
    foreign key (tenant, spell_id) references benefit_spell (tenant, id);

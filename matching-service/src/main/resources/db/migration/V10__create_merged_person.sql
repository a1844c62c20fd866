-- Which registrations participants say are of one person. What is known of each stays where it is, and is read together as
-- long as the merge stands.
create table merged_person (
  tenant text not null,
  merge_id uuid not null,
  merge_version bigint not null,
  survivor_id uuid not null,
  duplicate_id uuid not null,
  undone boolean not null,
  constraint merged_person_tenant_merge_id_pk primary key (tenant, merge_id)
);
create index merged_person_duplicate_id_ix on merged_person (tenant, duplicate_id) where not undone;
select isolate_tenants('merged_person');
revoke delete on merged_person from "${app}";

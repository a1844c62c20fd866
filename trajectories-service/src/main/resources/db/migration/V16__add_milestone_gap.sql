-- The gap of a match that a milestone closes, as it was when the milestone was planned.
alter table milestone
  add column match_id uuid,
  add column gap_kind text,
  add column gap_skill_uri text,
  add column gap_subject text,
  add column gap_closed_by text,
  add column gap_amount numeric(8, 2),
  add column proposal_id uuid,
  add column actor text,
  -- The version of which matching was told last that the gap is closed, or is open again.
  add column gap_version bigint,
  add constraint milestone_match_id_ck check ((match_id is null) = (gap_kind is null)),
  add constraint milestone_gap_kind_ck check (gap_kind is null or (gap_id is not null and gap_closed_by is not null));
-- A proposal becomes one milestone.
create unique index milestone_proposal_id_uq on milestone (tenant, proposal_id) where proposal_id is not null;

-- What matching counted when a milestone was reached, or was opened again: the newest.
create table milestone_effect (
  tenant text not null,
  milestone_id uuid not null,
  participant_id uuid not null,
  milestone_version bigint not null,
  matches_before int not null,
  matches_after int not null,
  target_score_before numeric(5, 2),
  target_score_after numeric(5, 2),
  recomputed_at timestamptz not null,
  constraint milestone_effect_tenant_milestone_id_pk primary key (tenant, milestone_id)
);
create index milestone_effect_tenant_participant_id_ix on milestone_effect (tenant, participant_id);
select isolate_tenants('milestone_effect');
revoke delete on milestone_effect from "${app}";

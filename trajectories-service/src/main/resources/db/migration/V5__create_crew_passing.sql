alter table crew_waiting_entry add constraint crew_waiting_entry_tenant_id_uq unique (tenant, id);
alter table crew_place_offer add constraint crew_place_offer_tenant_id_uq unique (tenant, id);

-- Why a place went past somebody who waits, written down when it did: the reason cannot be told afterwards.
create table crew_passing (
  id uuid constraint crew_passing_id_pk primary key,
  tenant text not null,
  entry_id uuid not null,
  -- Null when a coach gave the place without an offer.
  offer_id uuid,
  passed_on date not null,
  reason text not null constraint crew_passing_reason_ck check (reason in ('HAS_OPEN_OFFER', 'OFFER_AWAITS_APPROVAL',
    'HAS_PLACE', 'TRAJECTORY_NOT_READY', 'OFFER_DECLINED', 'OFFER_EXPIRED', 'OFFER_REJECTED', 'RETURNED',
    'COACH_DECIDED')),
  constraint crew_passing_entry_id_fk foreign key (tenant, entry_id) references crew_waiting_entry (tenant, id),
  constraint crew_passing_offer_id_fk foreign key (tenant, offer_id) references crew_place_offer (tenant, id)
);
create index crew_passing_entry_id_ix on crew_passing (entry_id, id);
select isolate_tenants('crew_passing');
select append_only('crew_passing');

-- Two registrations of one person: everything goes on with the survivor, and the duplicate is still found by its id.
alter table participant
  add column merged_into uuid,
  add constraint participant_tenant_merged_into_fk foreign key (tenant, merged_into) references participant (tenant, id),
  add constraint participant_merged_into_ck check (merged_into <> id);
create index participant_merged_into_ix on participant (tenant, merged_into);

create table participant_merge (
  id uuid constraint participant_merge_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  survivor_id uuid not null,
  duplicate_id uuid not null,
  merged_by text not null,
  undone_at timestamptz,
  undone_by text,
  number_moved boolean not null,
  constraint participant_merge_tenant_id_uq unique (tenant, id),
  constraint participant_merge_tenant_survivor_id_fk
    foreign key (tenant, survivor_id) references participant (tenant, id),
  constraint participant_merge_tenant_duplicate_id_fk
    foreign key (tenant, duplicate_id) references participant (tenant, id),
  constraint participant_merge_people_ck check (survivor_id <> duplicate_id),
  constraint participant_merge_undone_ck check ((undone_at is null) = (undone_by is null))
);
-- A registration goes on as one other at a time.
create unique index participant_merge_duplicate_id_uq on participant_merge (tenant, duplicate_id) where undone_at is null;
create index participant_merge_survivor_id_ix on participant_merge (tenant, survivor_id);
select isolate_tenants('participant_merge');
revoke delete on participant_merge from "${app}";

-- What the merge made of which row: undoing it takes back exactly that, and leaves what was registered since.
create table participant_merge_row (
  id uuid constraint participant_merge_row_id_pk primary key,
  tenant text not null,
  merge_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  values_before jsonb not null,
  values_after jsonb not null,
  constraint participant_merge_row_merge_id_table_name_row_id_uq unique (merge_id, table_name, row_id),
  constraint participant_merge_row_tenant_merge_id_fk
    foreign key (tenant, merge_id) references participant_merge (tenant, id)
);
select isolate_tenants('participant_merge_row');
select append_only('participant_merge_row');

-- Changes whose a row is, and by whose key it is encrypted, in the course of a merge or its undoing: also of versions that
-- were known, which stay what they were. False when the other
-- person has already what a person has once.
create function change_person(merge uuid, target text, row_id uuid, changes jsonb) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  columns text;
  stamp text := '';
begin
  if not exists (select from participant_merge where id = merge) then
    raise exception 'No merge changes rows of %', target using errcode = 'insufficient_privilege';
  end if;
  if exists (
      select from jsonb_object_keys(changes) key
      where not exists (
        select from pg_attribute
        where attrelid = quote_ident(target)::regclass and attname = key
          and atttypid in ('uuid'::regtype, 'bytea'::regtype, 'date'::regtype) and key <> 'id')) then
    raise exception 'A merge does not change that of rows of %', target using errcode = 'insufficient_privilege';
  end if;
  select string_agg(quote_ident(key), ', ') into strict columns from jsonb_object_keys(changes) key;
  -- Who loaded an aggregate before must not write it back; a version that is history keeps its number.
  if exists (select from pg_attribute where attrelid = quote_ident(target)::regclass and attname = 'last_event_id') then
    stamp := ', version = version + 1';
  end if;
  perform set_config('app.changing_history', 'yes', true);
  begin
    execute format('update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1))%3$s where t.id = $2',
      target, columns, stamp) using changes, row_id;
  exception when unique_violation or exclusion_violation then
    perform set_config('app.changing_history', 'no', true);
    return false;
  end;
  perform set_config('app.changing_history', 'no', true);
  return true;
end $$;
revoke execute on function change_person(uuid, text, uuid, jsonb) from public;
grant execute on function change_person(uuid, text, uuid, jsonb) to "${app}";

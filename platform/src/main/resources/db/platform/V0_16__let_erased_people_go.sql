-- Who was erased: of whom nothing is kept, whatever is still told. Ids that lead to nobody any more.
create table erased_person (
  person_id uuid not null,
  tenant text not null default current_setting('app.tenant'),
  erased_at timestamptz not null default clock_timestamp(),
  constraint erased_person_tenant_person_id_pk primary key (tenant, person_id)
);
select isolate_tenants('erased_person');
revoke update, delete, truncate on erased_person from "${app}";

-- What is never changed goes all the same when the person whom it is about is erased (GDPR, article 17), and changes hands
-- when two records turn out to be one person's: by functions of the table's owner, which say so. The application's role
-- owns nothing, and the logs of what was done stay as they are.
create or replace function refuse_change() returns trigger
  language plpgsql as $$
begin
  if current_setting('app.changing_history', true) = 'yes'
      and tg_table_name not in ('processing_log', 'audit_entry', 'audit_seal')
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
      and session_user <> current_user then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception 'Rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Removes rows and, before them, all that refers to them: each foreign key of the schema is followed.
create function remove_with_what_refers(target regclass, chosen text) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare
  reference record;
  there boolean;
begin
  execute format('select exists (select from %s where %s)', target, chosen) into there;
  if not there then
    return;
  end if;
  for reference in
    select con.conrelid::regclass as referring,
      (select string_agg(quote_ident(attname), ', ' order by place)
        from unnest(con.conkey) with ordinality as own (number, place)
        join pg_attribute on attrelid = con.conrelid and attnum = number) as columns,
      (select string_agg(quote_ident(attname), ', ' order by place)
        from unnest(con.confkey) with ordinality as other (number, place)
        join pg_attribute on attrelid = con.confrelid and attnum = number) as keys
    from pg_constraint con
    where con.contype = 'f' and con.confrelid = target and con.conrelid <> target
  loop
    perform remove_with_what_refers(reference.referring, format(
      '(%s) in (select %s from %s where %s)', reference.columns, reference.keys, target, chosen));
  end loop;
  execute format('delete from %s where %s', target, chosen);
end $$;
revoke execute on function remove_with_what_refers(regclass, text) from public;

-- What a service has to do before the rows of people are removed; a service that has something replaces it.
create function make_way_for_erasing(people uuid[]) returns void
  language sql as '';
revoke execute on function make_way_for_erasing(uuid[]) from public;

-- Removes the rows of all tables that name people in a column participant_id, and what refers to them. What was done stays
-- logged; what was said there cannot be read any more, since the data keys are destroyed.
create function erase_people(people uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  naming regclass;
begin
  perform set_config('app.changing_history', 'yes', true);
  insert into erased_person (person_id) select unnest(people) on conflict do nothing;
  perform make_way_for_erasing(people);
  for naming in
    select attrelid::regclass
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'participant_id' and not attisdropped and relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('processing_log', 'audit_entry')
    order by relname
  loop
    perform remove_with_what_refers(naming, format('participant_id = any(%L)', people));
  end loop;
  perform set_config('app.changing_history', 'no', true);
end $$;
revoke execute on function erase_people(uuid[]) from public;
grant execute on function erase_people(uuid[]) to "${app}";

-- An answer that is kept to be given again tells of the people of its log lines. It goes when one of them is erased; a
-- request that is repeated after that is a new one. The rows of a day are looked through, which is seldom and quick.
create function forget_answers_about_erased() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from idempotency
  where tenant = new.tenant and log_lines @> jsonb_build_array(jsonb_build_object('person', new.person_id));
  return null;
end $$;
revoke execute on function forget_answers_about_erased() from public;

create trigger forget_answers after insert on erased_person
  for each row execute function forget_answers_about_erased();

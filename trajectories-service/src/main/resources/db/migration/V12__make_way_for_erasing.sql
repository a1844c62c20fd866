-- A seat was left by somebody; it stays a seat when it is not known any more by whom.
create or replace function make_way_for_erasing(people uuid[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  update crew_free_seat set freed_place_id = null
  where freed_place_id in (select id from crew_place where participant_id = any(people));
end $$;

-- A seat was left by somebody; it stays a seat when it is not known any more by whom.
create or replace function make_way_for_erasing(people uuid[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
begin
  -- That somebody was passed by stays, without for whose sake.
  update crew_passing set offer_id = null
  where offer_id in (select id from crew_place_offer where participant_id = any(people));
  update crew_free_seat set freed_place_id = null
  where freed_place_id in (select id from crew_place where participant_id = any(people));
end $$;

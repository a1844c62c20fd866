-- A replay fills these tables from nothing, and then asks them for people: it tells the planner in between how full they are.
grant maintain on replayed_fact, replayed_fact_subject to "${app}";

-- What an offer of the employer makes good when a match is chosen. Of matches from before it is not known which gaps these were:
-- they were gaps then.
alter table match add column made_good jsonb not null default '[]'
  constraint match_made_good_ck check (jsonb_typeof(made_good) = 'array');

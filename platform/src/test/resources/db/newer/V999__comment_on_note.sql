comment on table note is 'Of a version that is yet to come.';

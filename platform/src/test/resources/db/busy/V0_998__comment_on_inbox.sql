comment on table inbox is 'Of a version that is yet to come.';

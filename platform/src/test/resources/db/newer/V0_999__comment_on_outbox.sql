comment on table outbox is 'Of a version that is yet to come.';

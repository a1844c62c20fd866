-- In which roles whoever asked was shown or changed somebody: a person who asks who saw what hears the role and not the name
-- (GDPR, article 15). Null for lines from before.
alter table processing_log add column roles text[];

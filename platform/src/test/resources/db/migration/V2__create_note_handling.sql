-- Every time that a job handled a note.
create table note_handling (
  tenant text not null,
  job text not null,
  note uuid not null,
  day date not null
);
select isolate_tenants('note_handling');

create table note (
  id uuid constraint note_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  text text not null
);
create unique index note_text_uq on note (md5(text));
select isolate_tenants('note');
create table projected_note (
  id uuid constraint projected_note_id_pk primary key,
  tenant text not null,
  sequence bigint not null,
  text text not null,
  times int not null,
  transaction text not null
);
select isolate_tenants('projected_note');

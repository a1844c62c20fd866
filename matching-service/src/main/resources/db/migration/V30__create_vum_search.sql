-- That other sources of VUM were asked; what they answered is nowhere.
create table vum_search (
  id uuid constraint vum_search_id_pk primary key,
  tenant text not null,
  kind text not null constraint vum_search_kind_ck check (kind in ('PROFILES', 'VACANCIES')),
  pc4 text not null constraint vum_search_pc4_ck check (pc4 ~ '^[1-9][0-9]{3}$'),
  kilometres int not null constraint vum_search_kilometres_ck check (kilometres between 0 and 999),
  criteria text[] not null,
  asked_by text not null,
  asked_at timestamptz not null,
  constraint vum_search_tenant_id_uq unique (tenant, id)
);
select isolate_tenants('vum_search');
select append_only('vum_search');

create table vum_search_answer (
  search_id uuid not null,
  tenant text not null,
  source text not null constraint vum_search_answer_source_ck check (source ~ '^[0-9]{20}$'),
  outcome text not null,
  status int,
  matches int not null constraint vum_search_answer_matches_ck check (matches between 0 and 100),
  constraint vum_search_answer_search_id_source_pk primary key (search_id, source),
  constraint vum_search_answer_tenant_search_id_fk foreign key (tenant, search_id) references vum_search (tenant, id)
);
select isolate_tenants('vum_search_answer');
select append_only('vum_search_answer');

create table vum_search_detail (
  id uuid constraint vum_search_detail_id_pk primary key,
  tenant text not null,
  search_id uuid not null,
  source text not null constraint vum_search_detail_source_ck check (source ~ '^[0-9]{20}$'),
  asked_by text not null,
  asked_at timestamptz not null,
  constraint vum_search_detail_tenant_search_id_fk foreign key (tenant, search_id) references vum_search (tenant, id)
);
create index vum_search_detail_search_id_ix on vum_search_detail (tenant, search_id);
select isolate_tenants('vum_search_detail');
select append_only('vum_search_detail');

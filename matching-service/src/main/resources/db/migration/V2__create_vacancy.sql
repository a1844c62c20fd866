create table vacancy (
  id uuid constraint vacancy_id_pk primary key,
  tenant text not null,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_event_id uuid not null,
  employer_id uuid not null constraint vacancy_employer_id_fk references employer,
  state text not null constraint vacancy_state_ck check (state in ('OPEN', 'FILLED', 'WITHDRAWN')),
  name text not null constraint vacancy_name_ck check (name <> '' and length(name) <= 120),
  description text not null constraint vacancy_description_ck check (length(description) <= 2000),
  positions int not null constraint vacancy_positions_ck check (positions between 1 and 1000),
  positions_taken int not null,
  contract_kind text not null,
  hours_min numeric(4, 2) not null,
  hours_max numeric(4, 2) not null,
  pc4 text constraint vacancy_pc4_ck check (pc4 ~ '^[1-9][0-9]{3}$'),
  published_on date not null,
  start_date date,
  closing_date date,
  closed_on date,
  -- The elements of the exchange standard that nothing is selected by.
  details jsonb not null constraint vacancy_details_ck check (jsonb_typeof(details) = 'object'),
  constraint vacancy_hours_ck check (0 <= hours_min and hours_min <= hours_max and hours_max <= 60),
  constraint vacancy_closing_date_ck check (closing_date >= published_on),
  -- The wall behind the row lock: nobody is hired for a position that is not there.
  constraint vacancy_positions_taken_ck check (positions_taken between 0 and positions),
  constraint vacancy_filled_ck check ((state <> 'FILLED') or positions_taken = positions),
  constraint vacancy_closed_on_ck check ((state = 'OPEN') = (closed_on is null))
);
create index vacancy_tenant_state_ix on vacancy (tenant, state, id);
create index vacancy_employer_id_ix on vacancy (employer_id);
select isolate_tenants('vacancy');

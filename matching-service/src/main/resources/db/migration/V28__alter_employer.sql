-- Where an employer is and whom to ask; replaced as a whole, so that what a person asks to be removed is gone.
alter table employer add column establishment jsonb
  constraint employer_establishment_ck check (jsonb_typeof(establishment) = 'object');

alter table contact_moment add constraint contact_moment_tenant_id_uq unique (tenant, id);

-- Who keeps the contact: apart from the moment, which stays as it was recorded, while the name of a professional goes.
create table account_manager (
  contact_moment_id uuid constraint account_manager_contact_moment_id_pk primary key,
  tenant text not null,
  name text constraint account_manager_name_ck check (length(name) <= 200),
  organisation_name text constraint account_manager_organisation_name_ck check (length(organisation_name) <= 200),
  email_address text constraint account_manager_email_address_ck check (length(email_address) <= 254),
  phone_number text constraint account_manager_phone_number_ck check (length(phone_number) <= 21),
  constraint account_manager_tenant_contact_moment_id_fk
    foreign key (tenant, contact_moment_id) references contact_moment (tenant, id)
);
select isolate_tenants('account_manager');

-- Services other than participants take a participant's id from a body. An id that one tenant names must not take the
-- place of the key that another has for it.
alter table data_key drop constraint data_key_person_id_pk;
alter table data_key add constraint data_key_tenant_person_id_pk primary key (tenant, person_id);

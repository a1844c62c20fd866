create index household_member_household_id_ix on household_member (household_id);

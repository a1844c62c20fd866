package nl.doorstroom.participants.personaldata;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.benefit.BenefitReduction;
import nl.doorstroom.participants.benefit.BenefitReductionVersion;
import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.benefit.BenefitSpellVersion;
import nl.doorstroom.participants.dataexport.DataExport;
import nl.doorstroom.participants.dataexport.DataExportPart;
import nl.doorstroom.participants.household.HouseholdMember;
import nl.doorstroom.participants.household.HouseholdMemberVersion;
import nl.doorstroom.participants.workprofile.WorkProfile;
import nl.doorstroom.participants.workprofile.WorkProfileRegister;
import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.personaldata.StoredRecords;

/** Sections that show everything that is stored, as it is stored. */
@Singleton
class RegisteredData {

    private final StoredRecords stored;
    private final BenefitSpellRepository benefits;
    private final WorkProfileRegister profiles;

    RegisteredData(StoredRecords stored, BenefitSpellRepository benefits, WorkProfileRegister profiles) {
        this.stored = stored;
        this.benefits = benefits;
        this.profiles = profiles;
    }

    @Produces
    @Singleton
    PersonalData households() {
        return stored.section("households", HouseholdMember.class);
    }

    @Produces
    @Singleton
    PersonalData householdHistory() {
        return stored.section("householdHistory", HouseholdMemberVersion.class);
    }

    @Produces
    @Singleton
    PersonalData benefits() {
        // A benefit concerns every adult who shares it, whoever of them holds it.
        return stored.section(
                "benefits",
                benefits::listByParticipant,
                BenefitSpell.class,
                BenefitReduction.class,
                BenefitReductionVersion.class,
                BenefitSpellVersion.class);
    }

    @Produces
    @Singleton
    PersonalData workProfile() {
        return stored.section(
                "workProfile", person -> profiles.find(person).stream().toList(), WorkProfile.class);
    }

    @Produces
    @Singleton
    PersonalData dataExports() {
        return stored.section("dataExports", DataExport.class, DataExportPart.class);
    }
}

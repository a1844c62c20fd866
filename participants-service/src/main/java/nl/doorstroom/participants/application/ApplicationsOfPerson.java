package nl.doorstroom.participants.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of applications for a benefit. */
@Singleton
class ApplicationsOfPerson implements PersonalData {

    private final BenefitApplicationRepository applications;

    ApplicationsOfPerson(BenefitApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    public String section() {
        return "benefitApplications";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(BenefitApplication.class, BenefitApplicationVersion.class);
    }

    @Override
    public List<?> of(UUID person) {
        return applications.list(person).stream().map(Shown::from).toList();
    }

    record Shown(
            String kind,
            LocalDate appliedOn,
            ApplicationState state,
            @Nullable LocalDate decidedOn,
            @Nullable UUID benefitId,
            @Nullable String rejectionReason) {

        static Shown from(BenefitApplication application) {
            return new Shown(
                    application.kind(),
                    application.appliedOn(),
                    application.state(),
                    application.decidedOn(),
                    application.benefitId(),
                    application.rejectionReason());
        }
    }
}

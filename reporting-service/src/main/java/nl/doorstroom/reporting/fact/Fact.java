package nl.doorstroom.reporting.fact;

import java.util.UUID;

/** One recorded version of something; which version holds is decided by knowledge, never by order of arrival. */
public sealed interface Fact
        permits BenefitVersion,
                EmployerVersion,
                HouseholdVersion,
                PersonLeftScope,
                PersonsMerged,
                PlacementVersion,
                StepFact,
                TrajectoryVersion {

    Recorded recorded();

    /** What this is a version of; versions with the same key replace each other by {@link Recorded#aggregateVersion}. */
    UUID key();
}

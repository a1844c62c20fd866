package nl.doorstroom.participants.application;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What came of an application.
 *
 * @param state any but {@link ApplicationState#PENDING}
 * @param benefitId the benefit, exactly when it is granted
 * @param rejectionReason code of list {@code application-rejection-reasons}, exactly when it is rejected
 */
public record Outcome(
        ApplicationState state,
        LocalDate decidedOn,
        @Nullable UUID benefitId,
        @Nullable String rejectionReason) {}

package nl.doorstroom.participants.application.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.application.ApplicationState;
import nl.doorstroom.participants.application.Outcome;
import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;

/** What came of an application. */
@Schema(examples = "{\"outcome\": \"REJECTED\", \"decidedOn\": \"2026-04-20\", \"reason\": \"INKOMEN\"}")
@FitTogether
record DecideApplicationRequest(
        @Schema(description = "GRANTED, REJECTED or WITHDRAWN.") @NotNull
        ApplicationState outcome,

        @Schema(description = "From the application on, today or before.") @NotNull @PastOrPresent
        LocalDate decidedOn,

        @Schema(description = "The benefit; present exactly when it is granted.") @Nullable
        UUID benefitId,

        @Schema(description = "Code of list application-rejection-reasons; present exactly when it is rejected.")
        @Nullable
        @Size(max = 40)
        String reason)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        if (outcome == ApplicationState.PENDING) {
            return new Misfit("outcome", "outcome must be GRANTED, REJECTED or WITHDRAWN");
        }
        if ((outcome == ApplicationState.GRANTED) != (benefitId != null)) {
            return new Misfit("benefitId", "benefitId must be given exactly when outcome is GRANTED");
        }
        return (outcome == ApplicationState.REJECTED) == (reason != null)
                ? null
                : new Misfit("reason", "reason must be given exactly when outcome is REJECTED");
    }

    Outcome toOutcome() {
        return new Outcome(outcome, decidedOn, benefitId, reason);
    }
}

package nl.doorstroom.participants.benefit.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;

/** A spell as it should have been registered: the dates that are given replace the ones that stand there. */
@Schema(examples = "{\"startDate\": \"2023-01-01\", \"lastDay\": \"2025-01-31\", \"reason\": \"WERK\"}")
@FitTogether
record CorrectBenefitRequest(
        @NotNull LocalDate startDate,

        @Schema(description = "Absent: it has not ended.") @Nullable
        LocalDate lastDay,

        @Schema(description = "Code of list benefit-end-reasons; present exactly when there is a last day.")
        @Nullable
        @Size(max = 40)
        String reason,

        @Nullable UUID placementId,

        @Schema(
                description =
                        "Code of list backdating-reasons; needed when a benefit of the municipality gets an earlier"
                                + " first day that lies more than three calendar months before today.")
        @Nullable
        @Size(max = 40)
        String backdatingReason)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        return (lastDay == null) == (reason == null)
                ? null
                : new Misfit(reason == null ? "reason" : "lastDay", "reason must be given exactly when lastDay is");
    }
}

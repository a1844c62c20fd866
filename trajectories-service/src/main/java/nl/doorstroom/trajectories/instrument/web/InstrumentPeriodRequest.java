package nl.doorstroom.trajectories.instrument.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.instrument.InstrumentFacts;

/** What is known of an instrument that runs, as a whole: what is left out is not known any more. */
@Schema(examples = """
        {"startDate": "2026-03-02", "plannedEnd": "2026-05-01", "hoursPerWeek": 24,
         "employerId": "0199c1a1-4444-7e53-9f88-5c9d7ea0c143"}""")
record InstrumentPeriodRequest(
        @NotNull LocalDate startDate,

        @Schema(description = "Last day that is planned; needed where the law limits the months.") @Nullable
        LocalDate plannedEnd,

        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("60") @Digits(integer = 2, fraction = 1)
        BigDecimal hoursPerWeek,

        @Schema(description = "The employer, as matching knows it.") @Nullable
        UUID employerId,

        @Schema(description = "The placement, as matching knows it.") @Nullable
        UUID placementId,

        @Schema(description = "The instrument that is the workplace which this one belongs to.") @Nullable
        UUID workplaceId,

        @Schema(description = "Day of UWV's advice, where the law asks for one.") @Nullable
        LocalDate adviceOn) {

    InstrumentFacts toFacts() {
        return new InstrumentFacts(startDate, plannedEnd, hoursPerWeek, employerId, placementId, workplaceId, adviceOn);
    }
}

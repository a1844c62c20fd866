package nl.doorstroom.trajectories.instrument.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.instrument.InstrumentRegister.Measurement;

/** What a person's work was worth at a measurement. */
@Schema(examples = """
        {"percentage": 60, "determinedOn": "2026-02-16"}""")
record WageValueRequest(
        @Schema(description = "Percentage of the statutory minimum wage.") @NotNull @Min(0) @Max(100)
        Integer percentage,

        @NotNull LocalDate determinedOn) {

    Measurement toMeasurement() {
        return new Measurement(percentage, determinedOn);
    }
}

package nl.doorstroom.participants.employeeskill.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.employeeskill.Observed;

/** What somebody saw of how a person works. */
@Schema(
        name = "EmployeeSkillObservationRequest",
        examples = "{\"skill\": \"SAMENWERKING\", \"rating\": \"VOLDOENDE\", \"observedOn\": \"2026-02-10\"}")
record ObservationRequest(
        @Schema(description = "Code of list employee-skills.", examples = "SAMENWERKING") @NotBlank @Size(max = 40)
        String skill,

        @Schema(description = "Code of list employee-skill-ratings.", examples = "VOLDOENDE") @NotBlank @Size(max = 40)
        String rating,

        @NotNull @PastOrPresent LocalDate observedOn,

        @Schema(description = "What explains the rating.") @Nullable @Size(min = 1, max = 2000)
        String note) {

    Observed observed() {
        return new Observed(skill, rating, observedOn);
    }
}

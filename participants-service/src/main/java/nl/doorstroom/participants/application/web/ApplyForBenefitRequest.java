package nl.doorstroom.participants.application.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody asks for a benefit. */
@Schema(examples = "{\"kind\": \"PW_ALGEMEEN\", \"appliedOn\": \"2026-03-02\"}")
record ApplyForBenefitRequest(
        @Schema(description = "Code of list benefit-kinds.", examples = "PW_ALGEMEEN") @NotBlank @Size(max = 40)
        String kind,

        @Schema(description = "Day of the application, today or before.") @NotNull @PastOrPresent
        LocalDate appliedOn) {}

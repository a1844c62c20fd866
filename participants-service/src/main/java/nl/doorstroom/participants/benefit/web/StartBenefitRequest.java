package nl.doorstroom.participants.benefit.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit that begins, or began: it may be granted back in time. */
@Schema(examples = "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2023-01-01\"}")
record StartBenefitRequest(
        @Schema(description = "Code of list benefit-kinds.", examples = "PW_ALGEMEEN") @NotBlank @Size(max = 40)
        String kind,

        @Schema(description = "First day.") @NotNull LocalDate startDate) {}

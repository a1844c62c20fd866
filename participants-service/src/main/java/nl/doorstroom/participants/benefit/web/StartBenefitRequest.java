package nl.doorstroom.participants.benefit.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A benefit that begins, or began: it may be granted back in time. */
@Schema(examples = "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2023-01-01\", \"backdatingReason\": \"OVERGENOMEN\"}")
record StartBenefitRequest(
        @Schema(description = "Code of list benefit-kinds.", examples = "PW_ALGEMEEN") @NotBlank @Size(max = 40)
        String kind,

        @Schema(description = "First day.") @NotNull LocalDate startDate,

        @Schema(
                description =
                        "Code of list backdating-reasons; needed for a benefit of the municipality that starts more"
                                + " than three calendar months before today.")
        @Nullable
        @Size(max = 40)
        String backdatingReason) {}

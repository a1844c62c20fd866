package nl.doorstroom.trajectories.alternative.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody does who has no paid work yet. */
@Schema(examples = """
        {"kind": "VRIJWILLIGERSWERK", "startDate": "2026-04-01", "hoursPerWeek": 8}""")
record StartAlternativeRequest(
        @Schema(description = "Code of the list alternative-kinds.") @NotBlank @Size(max = 50)
        String kind,

        @NotNull LocalDate startDate,

        @Schema(description = "Day on which it is planned to end.") @Nullable
        LocalDate endDate,

        @Nullable @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 1)
        BigDecimal hoursPerWeek) {}

package nl.doorstroom.trajectories.crew.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A crew to open. */
@Schema(examples = """
        {"programmeId": "019a2b3c-0000-7000-8000-000000000010", "name": "Ploeg Putten", "foreman": "foreman.gresbo",
         "capacity": 8, "workKinds": ["ZWERFVUIL", "MARKT", "ONKRUID", "KLEIN_GROEN"], "validFrom": "2026-01-12"}""")
record OpenCrewRequest(
        @NotNull UUID programmeId,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String name,

        @Schema(description = "User id, or another reference by which the organisation knows its foreman.")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String foreman,

        @Schema(examples = "8") @Min(1) @Max(100) int capacity,

        @Schema(description = "Codes of the list work-kinds.") @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> workKinds,

        @Schema(
                description =
                        "Who has fewer hours a week planned is not offered a place; without it any hours will do.")
        @Nullable
        @DecimalMin("0.5")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal minimumHours,

        @Schema(description = "First day on which people can have a place.") @NotNull
        LocalDate validFrom) {}

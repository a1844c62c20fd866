package nl.doorstroom.participants.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who share an income from a day on. */
@Schema(examples = """
        {"adults": ["019a2b3c-0000-7000-8000-000000000001", "019a2b3c-0000-7000-8000-000000000002"],
         "persons": 3, "validFrom": "2025-01-01"}""")
record HouseholdRequest(
        @Schema(description = "One or two participants.") @NotEmpty @Size(max = 2)
        List<@NotNull UUID> adults,

        @Schema(description = "Persons in the household, children included.", examples = "3") @Min(1) @Max(30)
        int persons,

        @NotNull LocalDate validFrom) {}

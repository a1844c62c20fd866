package nl.doorstroom.trajectories.workrecord.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.workrecord.Work;

/** What a crew did; nothing of who did it. */
@Schema(examples = """
        {"kind": "ZWERFVUIL", "workedOn": "2026-03-02", "hours": 24, "quantity": 18, "unit": "ZAK",
         "location": "Centrum en station"}""")
record WorkRecordRequest(
        @Schema(description = "Code of the list work-kinds.") @NotBlank @Size(max = 50)
        String kind,

        @Schema(description = "A day in the period of the crew, not after today.") @NotNull
        LocalDate workedOn,

        @Schema(description = "Hours of all people together.")
        @NotNull
        @DecimalMin("0.25")
        @DecimalMax("2400")
        @Digits(integer = 4, fraction = 2)
        BigDecimal hours,

        @Schema(description = "With a unit only.")
        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("9999999")
        @Digits(integer = 7, fraction = 2)
        BigDecimal quantity,

        @Schema(description = "Code of the list work-units; with a quantity only.") @Nullable @Size(max = 50)
        String unit,

        @Schema(description = "Where, in words, without anybody's name; stays in this service.")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String location) {

    Work work() {
        return new Work(kind, workedOn, hours, quantity, unit, location.strip());
    }
}

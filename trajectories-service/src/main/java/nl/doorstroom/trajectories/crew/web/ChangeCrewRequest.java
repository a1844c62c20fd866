package nl.doorstroom.trajectories.crew.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is otherwise of a crew; what is left out stays as it is. */
@Schema(examples = """
        {"capacity": 7, "validFrom": "2026-06-01", "foreman": "foreman.gresbo"}""")
record ChangeCrewRequest(
        @Nullable @Min(1) @Max(100) Integer capacity,

        @Schema(
                description = "First day on which the capacity holds; without it today, or the first day of a crew that"
                        + " begins later. With a capacity only.")
        @Nullable
        LocalDate validFrom,

        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\P{Cc}*[^\\p{Cc}\\s]\\P{Cc}*", message = "must say something, without control characters")
        String name,

        @Schema(description = "User id, or another reference by which the organisation knows its foreman.")
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\P{Cc}*[^\\p{Cc}\\s]\\P{Cc}*", message = "must say something, without control characters")
        String foreman,

        @Schema(description = "Codes of the list work-kinds.") @Nullable @Size(min = 1, max = 20)
        List<@NotBlank @Size(max = 50) String> workKinds,

        @Schema(description = "Who has fewer hours a week planned is not offered a place; 0: any hours will do.")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal minimumHours) {

    /** Whether anything but the number of places is to be changed. */
    boolean changesMore() {
        return name != null || foreman != null || workKinds != null || minimumHours != null;
    }
}

package nl.doorstroom.trajectories.attendance.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.attendance.ToldDay;

/** What is told of one day. */
@Schema(examples = """
        {"day": "2026-03-02", "code": "AANWEZIG", "from": "08:30", "until": "12:30"}""")
record AttendanceBody(
        @Schema(description = "On which it began, in Europe/Amsterdam; not after today.") @NotNull
        LocalDate day,

        @Schema(description = "Code of the list attendance.") @NotBlank @Size(max = 50)
        String code,

        @Schema(description = "By the clock in Europe/Amsterdam, with until; instead of hours.")
        @Nullable
        @Pattern(regexp = TimesOfDay.PATTERN, message = TimesOfDay.MESSAGE)
        String from,

        @Schema(description = "One that is not later than from is on the next day.")
        @Nullable
        @Pattern(regexp = TimesOfDay.PATTERN, message = TimesOfDay.MESSAGE)
        String until,

        @Schema(description = "Instead of times. An absence without either is for the hours that were planned.")
        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("25")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hours,

        @Schema(description = "With which crew, where the person had a place on that day.") @Nullable
        UUID crewId) {

    ToldDay toTold(String pointer) {
        return new ToldDay(pointer, day, code, TimesOfDay.parse(from), TimesOfDay.parse(until), hours, crewId);
    }
}

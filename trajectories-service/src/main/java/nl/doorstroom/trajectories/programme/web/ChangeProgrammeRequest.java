package nl.doorstroom.trajectories.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.programme.OfferApproval;
import nl.doorstroom.trajectories.programme.ProgrammeChange;
import nl.doorstroom.trajectories.programme.ProgrammeChange.Removable;

/** What becomes another, or goes; what is left out stays. */
@Schema(examples = """
        {"name": "Arbeidsparticipatie", "validTo": "2027-12-31", "offerWorkingDays": 10}""")
record ChangeProgrammeRequest(
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\P{Cc}*\\S\\P{Cc}*", message = "must not be blank or contain control characters")
        String name,

        @Schema(description = "Last day on which somebody may be registered.") @Nullable
        LocalDate validTo,

        @Schema(description = "OIN of the organisation that provides it.", examples = "00000001000000000204")
        @Nullable
        @Pattern(regexp = "[0-9]{20}", message = "must have 20 digits")
        String provider,

        @Schema(description = "A job of so many hours a week frees the crew place; holds for jobs that are told later.")
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 1)
        BigDecimal releaseHours,

        @Schema(description = "How many working days an offered place is kept; holds for offers that are made later.")
        @Nullable
        @Min(1)
        @Max(60)
        Integer offerWorkingDays,

        @Schema(description = "Whether the coach approves each offer of a free crew place first.") @Nullable
        OfferApproval offerApproval,

        @Schema(description = "Whether the person has to agree with the plan before a trajectory starts.") @Nullable
        Boolean agreementRequired,

        @Schema(description = "How many months a trajectory lasts that gets no planned end of its own.")
        @Nullable
        @Min(1)
        @Max(120)
        Integer durationMonths,

        @Schema(description = "What it has no more.") @Size(max = 4) @Nullable
        List<@NotNull Removable> remove) {

    ProgrammeChange toChange() {
        return new ProgrammeChange(
                name == null ? null : name.strip(),
                validTo,
                provider,
                releaseHours,
                offerWorkingDays,
                offerApproval,
                agreementRequired,
                durationMonths,
                remove == null ? Set.of() : Set.copyOf(remove));
    }
}

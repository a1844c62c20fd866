package nl.doorstroom.matching.vum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.Offer;
import nl.doorstroom.matching.vacancy.VacancyDetails.Occupation;
import nl.doorstroom.matching.vacancy.VacancyDetails.Skill;

/**
 * What VUM has no place for. A document that leaves here has of these what its VUM part does not say, so that nothing is lost
 * between two installations; in one that comes in each goes before what its VUM part says.
 */
public record OwnElements(
        @Schema(description = "One when neither part says it.") @Min(1) @Max(1000) @Nullable
        Integer positions,

        @Schema(description = "Code of list work-relation-kinds. Without it the first contractvorm decides.")
        @Size(max = 50)
        @Nullable
        String contractKind,

        @Schema(description = "VUM has whole hours.")
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal hoursMin,

        @Schema(description = "VUM has whole hours.")
        @DecimalMin("0")
        @DecimalMax("60")
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal hoursMax,

        @Schema(description = "When no postcode of the work place is known.")
        @Pattern(regexp = "^[1-9][0-9]{3}$", message = "must be the four digits of a postcode")
        @Nullable
        String pc4,

        @Schema(description = "Today when absent.") @PastOrPresent @Nullable
        LocalDate publishedOn,

        @Schema(description = "VUM has a number, without the zeros in front.")
        @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits")
        @Nullable
        String sbiCode,

        @Schema(description = "Those of the employer; VUM has numbers.") @Size(max = 10) @Nullable
        List<@NotNull @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits") String>
                employerSbiCodes,

        @Schema(description = "One that is not of CompetentNL, or has a name.") @Valid @Nullable
        Occupation occupation,

        @Schema(description = "Codes of list shifts.") @Size(max = 10) @Nullable
        List<@NotBlank @Size(max = 50) String> shifts,

        @Schema(description = "With names and importance, which VUM has not.") @Size(max = 50) @Nullable
        List<@NotNull @Valid Skill> skills,

        @Size(max = 3) @Nullable List<@NotNull Offer> canOffer) {

    /** Nothing that VUM's words do not say. */
    public static OwnElements none() {
        return new OwnElements(null, null, null, null, null, null, null, null, null, null, null, null);
    }
}

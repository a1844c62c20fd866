package nl.doorstroom.matching.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A vacancy as the employer words it.
 *
 * @param positions people that are asked for
 * @param contractKind code of list {@code work-relation-kinds}
 * @param hoursMin fewest hours a week
 * @param hoursMax most hours a week
 * @param pc4 digits of the postcode of the work place
 * @param startDate first day of the work; null: at once
 * @param closingDate last day on which it is open; null: until it is filled
 */
public record VacancyTerms(
        String name,
        String description,
        int positions,
        String contractKind,
        BigDecimal hoursMin,
        BigDecimal hoursMax,
        @Nullable String pc4,
        @Nullable LocalDate startDate,
        @Nullable LocalDate closingDate,
        VacancyDetails details) {

    public VacancyTerms {
        // 24 and 24.00 are the same hours; the database keeps two decimals.
        hoursMin = hoursMin.setScale(2);
        hoursMax = hoursMax.setScale(2);
    }

    /** What was said, with what follows from it: a work place with a postcode lies in its area. */
    public static VacancyTerms of(
            String name,
            @Nullable String description,
            int positions,
            String contractKind,
            BigDecimal hoursMin,
            BigDecimal hoursMax,
            @Nullable String pc4,
            @Nullable LocalDate startDate,
            @Nullable LocalDate closingDate,
            @Nullable VacancyDetails details) {
        VacancyDetails said = details == null ? VacancyDetails.none() : details;
        return new VacancyTerms(
                name.strip(),
                description == null ? "" : description,
                positions,
                contractKind,
                hoursMin,
                hoursMax,
                pc4 == null ? said.pc4() : pc4,
                startDate,
                closingDate,
                said);
    }
}

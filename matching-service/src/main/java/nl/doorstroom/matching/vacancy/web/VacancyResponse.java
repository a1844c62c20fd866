package nl.doorstroom.matching.vacancy.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.matching.vacancy.VacancyTerms;

/** A vacancy with its state. */
record VacancyResponse(
        UUID id,
        UUID employerId,
        VacancyState state,
        String name,
        String description,
        int positions,

        @Schema(description = "Positions that an accepted proposal holds.")
        int positionsTaken,

        @Schema(description = "Code of list work-relation-kinds.")
        String contractKind,

        BigDecimal hoursMin,
        BigDecimal hoursMax,
        @Nullable String pc4,
        LocalDate publishedOn,
        @Nullable LocalDate startDate,
        @Nullable LocalDate closingDate,

        @Schema(description = "Day from which it takes nobody any more.") @Nullable
        LocalDate closedOn,

        VacancyDetails details) {

    static VacancyResponse from(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        return new VacancyResponse(
                vacancy.id(),
                vacancy.employerId(),
                vacancy.state(),
                terms.name(),
                terms.description(),
                terms.positions(),
                vacancy.positionsTaken(),
                terms.contractKind(),
                terms.hoursMin(),
                terms.hoursMax(),
                terms.pc4(),
                vacancy.publishedOn(),
                terms.startDate(),
                terms.closingDate(),
                vacancy.closedOn(),
                terms.details());
    }
}

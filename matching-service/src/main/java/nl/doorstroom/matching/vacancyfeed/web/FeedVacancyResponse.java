package nl.doorstroom.matching.vacancyfeed.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancySource;
import nl.doorstroom.matching.vacancy.VacancyState;
import nl.doorstroom.matching.vacancy.VacancyTerms;

/** A vacancy of the partner's own feed. */
record FeedVacancyResponse(
        UUID id,
        String externalId,
        UUID employerId,
        VacancyState state,
        String name,
        String description,
        int positions,

        @Schema(description = "Positions that somebody has taken.")
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

    static FeedVacancyResponse from(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        VacancySource source = vacancy.source();
        return new FeedVacancyResponse(
                vacancy.id(),
                source == null ? "" : source.externalId(),
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

package nl.doorstroom.matching.vacancy.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;

/** What a new vacancy and a changed one have in common. */
interface WordedVacancy {
    String name();

    @Nullable
    String description();

    int positions();

    String contractKind();

    BigDecimal hoursMin();

    BigDecimal hoursMax();

    @Nullable
    String pc4();

    @Nullable
    LocalDate startDate();

    @Nullable
    LocalDate closingDate();

    @Nullable
    VacancyDetails details();

    default VacancyTerms terms() {
        return VacancyTerms.of(
                name(),
                description(),
                positions(),
                contractKind(),
                hoursMin(),
                hoursMax(),
                pc4(),
                startDate(),
                closingDate(),
                details());
    }
}

package nl.doorstroom.matching.vacancyfeed;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;

/**
 * A vacancy as a partner sends it.
 *
 * @param externalId how the partner calls it
 * @param publishedOn first day on which it is open; null: today
 */
public record FeedVacancy(
        String externalId,
        EmployerDetails employer,
        VacancyTerms terms,
        @Nullable LocalDate publishedOn) {}

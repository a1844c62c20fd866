package nl.doorstroom.matching.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What people are compared with of a vacancy that is open, without its words.
 *
 * @param closingDate last day on which it takes people; null: until it is filled or withdrawn
 */
public record OpenVacancy(
        UUID id,
        UUID employerId,
        String contractKind,
        BigDecimal hoursMin,
        BigDecimal hoursMax,
        @Nullable String pc4,
        @Nullable LocalDate startDate,
        @Nullable LocalDate closingDate,
        VacancyDetails details) {}

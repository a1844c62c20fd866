package nl.doorstroom.reporting.societalreturn;

import java.math.BigDecimal;

/**
 * What a year of work is worth.
 *
 * @param amountPerYearInCents eurocents, for the hours of a full week in all days of a year
 * @param fullTimeHours hours of a full week
 */
public record Tariff(long amountPerYearInCents, BigDecimal fullTimeHours) {}

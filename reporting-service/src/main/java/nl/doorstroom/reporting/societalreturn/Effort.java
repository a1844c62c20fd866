package nl.doorstroom.reporting.societalreturn;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Work of one kind on some days of one month, so many times the same.
 *
 * @param days of each; never more than the month has
 * @param hoursPerWeek of each; null when nobody told
 * @param confirmed whether it is more than an assumption that the work went on
 * @param tariff null when the kind has none in that month
 */
public record Effort(
        YearMonth month,
        int days,
        @Nullable BigDecimal hoursPerWeek,
        boolean confirmed,
        @Nullable Tariff tariff,
        long times) {}

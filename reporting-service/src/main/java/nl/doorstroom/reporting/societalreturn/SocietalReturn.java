package nl.doorstroom.reporting.societalreturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What work amounts to, and what that is worth: docs/figures/societal-return.md.
 *
 * <p>Days and value are exact: each piece of work in a month is worth whole cents, so parts add up to the whole. Hours are
 * rounded once.
 *
 * @param days of work of which it is known how many hours it takes
 * @param hours in two decimals
 * @param valueInCents of what has a tariff; null when nothing has
 * @param daysWithoutTariff of days
 * @param hoursWithoutTariff of hours
 * @param daysUnconfirmed days of which nobody told that the work went on; in nothing else
 * @param daysWithoutHours days of which nobody told how many hours; in nothing else
 */
public record SocietalReturn(
        long days,
        BigDecimal hours,
        @Nullable Long valueInCents,
        long daysWithoutTariff,
        BigDecimal hoursWithoutTariff,
        long daysUnconfirmed,
        long daysWithoutHours) {

    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);

    public static SocietalReturn of(Collection<Effort> efforts) {
        long days = 0;
        BigDecimal sevenfold = BigDecimal.ZERO;
        Long value = null;
        long untariffedDays = 0;
        BigDecimal untariffedSevenfold = BigDecimal.ZERO;
        long unconfirmed = 0;
        long withoutHours = 0;
        for (Effort effort : efforts) {
            long all = effort.days() * effort.times();
            BigDecimal hours = effort.hoursPerWeek();
            if (!effort.confirmed()) {
                unconfirmed += all;
            } else if (hours == null) {
                withoutHours += all;
            } else {
                BigDecimal weekly = hours.multiply(BigDecimal.valueOf(all));
                days += all;
                sevenfold = sevenfold.add(weekly);
                Tariff tariff = effort.tariff();
                if (tariff == null) {
                    untariffedDays += all;
                    untariffedSevenfold = untariffedSevenfold.add(weekly);
                } else {
                    value = (value == null ? 0 : value) + valueInCents(effort, hours, tariff) * effort.times();
                }
            }
        }
        return new SocietalReturn(
                days, weeks(sevenfold), value, untariffedDays, weeks(untariffedSevenfold), unconfirmed, withoutHours);
    }

    /** In whole cents, half a cent up: amount × hours a week × days / (hours of a full week × days of that year). */
    private static long valueInCents(Effort effort, BigDecimal hoursPerWeek, Tariff tariff) {
        long daysOfYear = Year.of(effort.month().getYear()).length();
        return BigDecimal.valueOf(tariff.amountPerYearInCents())
                .multiply(hoursPerWeek)
                .multiply(BigDecimal.valueOf(effort.days()))
                .divide(tariff.fullTimeHours().multiply(BigDecimal.valueOf(daysOfYear)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** A number of days, or of hours a week on days, in weeks. */
    public static BigDecimal weeks(BigDecimal sevenfold) {
        return sevenfold.divide(DAYS_OF_A_WEEK, 2, RoundingMode.HALF_UP);
    }
}

package nl.doorstroom.reporting.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Hours a week that hold from a day on, until the next agreement.
 *
 * <p>Kept apart from the rest of a contract because hours grow during it, and the hours band of a placement looks at its
 * first day only. Two decimals, so that 24 and 24.00 are the same fact.
 */
public record AgreedHours(LocalDate from, BigDecimal hoursPerWeek) {

    public AgreedHours {
        hoursPerWeek = hoursPerWeek.setScale(2, RoundingMode.HALF_UP);
    }
}

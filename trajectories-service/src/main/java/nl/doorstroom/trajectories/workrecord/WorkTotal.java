package nl.doorstroom.trajectories.workrecord;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What a crew did of one kind in a month, as far as it was counted in one unit.
 *
 * @param quantity null where none was written down, as the unit then is
 */
public record WorkTotal(
        YearMonth month,
        String kind,
        @Nullable String unit,
        long records,
        BigDecimal hours,
        @Nullable BigDecimal quantity) {}

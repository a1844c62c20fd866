package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** A part of a whole, in four decimals. */
final class Rate {

    private static final int DECIMALS = 4;

    private Rate() {}

    /** @return null when the whole is nothing */
    static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}

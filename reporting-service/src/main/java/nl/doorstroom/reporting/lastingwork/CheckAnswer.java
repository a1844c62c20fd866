package nl.doorstroom.reporting.lastingwork;

import java.math.BigDecimal;

/**
 * The answer of one check in both measures.
 *
 * @param job work only
 * @param exit work and no covered benefit beside it
 * @param hoursPerWeek of all contracts that are active on the check date; zero while pending
 */
public record CheckAnswer(CheckState job, CheckState exit, BigDecimal hoursPerWeek) {

    private static final CheckAnswer PENDING =
            new CheckAnswer(CheckState.PENDING, CheckState.PENDING, BigDecimal.ZERO.setScale(2));

    public static CheckAnswer pending() {
        return PENDING;
    }
}

package nl.doorstroom.reporting.report;

import java.time.LocalDate;

/**
 * A figure of which numbers may be told to whoever may not see small counts: docs/figures/small-cells.md. Of other figures
 * nothing is told without {@code reports:detail}.
 *
 * @param <R> one row of it
 */
public interface ReadableFigure<R> extends CountedFigure<R> {

    /**
     * The day at whose end a year is closed: it is told as it was known then, and never again otherwise. All that is counted
     * in the year has been checked by then.
     */
    LocalDate closing(int year);

    /**
     * The numbers that may be told; null stands for each of the others.
     *
     * @param question about a whole month, quarter or year, as known at its closing
     */
    Figure<R> told(Question question);
}

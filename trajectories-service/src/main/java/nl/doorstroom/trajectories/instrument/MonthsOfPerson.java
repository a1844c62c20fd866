package nl.doorstroom.trajectories.instrument;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** How many months of an instrument a person has had, and until when another one may last. */
final class MonthsOfPerson {

    private MonthsOfPerson() {}

    /** A period, both days included. */
    record Span(LocalDate first, LocalDate last) {}

    /**
     * The last day on which an instrument may run.
     *
     * @param start its first day
     * @param months how many the person may have in all
     * @param had periods in which the person had one, which do not overlap
     * @return a day before the first one when nothing is left
     */
    static LocalDate lastDay(LocalDate start, int months, List<Span> had) {
        Period used = had.stream()
                .map(span -> Period.between(span.first(), span.last().plusDays(1)))
                .reduce(Period.ZERO, Period::plus)
                .normalized();
        return start.plusMonths(months).minusMonths(used.toTotalMonths()).minusDays(used.getDays() + 1L);
    }
}

package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How long somebody has roles altogether. A day with two roles is one day; days between roles are none. */
final class RoleTerm {

    private RoleTerm() {}

    /** First and last day of a role. */
    record Period(LocalDate first, LocalDate last) {}

    /** Days on which at least one role is held. */
    static long days(Collection<Period> roles) {
        List<Period> sorted =
                roles.stream().sorted(Comparator.comparing(Period::first)).toList();
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Period role : sorted) {
            LocalDate from = role.first().isAfter(counted) ? role.first() : counted.plusDays(1);
            if (!role.last().isBefore(from)) {
                days += role.last().toEpochDay() - from.toEpochDay() + 1;
                counted = role.last();
            }
        }
        return days;
    }

    /** @throws java.util.NoSuchElementException when there is none */
    static LocalDate first(Collection<Period> roles) {
        return roles.stream().map(Period::first).min(Comparator.naturalOrder()).orElseThrow();
    }
}

package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.lastingwork.LastingCheck;
import nl.doorstroom.reporting.testing.Counted;
import nl.doorstroom.reporting.testing.Recording;

/** Answers from stored rows, in the order of a count, so that the two can be compared. */
final class OutcomeRows {

    private OutcomeRows() {}

    static Figures lookUp(Collection<Fact> facts, String day) {
        LocalDate asOf = Recording.day(day);
        Instant knownAt = Recording.at(asOf.plusDays(1).toString()).minusMillis(1);
        return inOrder(Outcomes.of(History.of(facts), Counted.DEFINITIONS).at(knownAt, asOf, Counted.DEFINITIONS));
    }

    /** A query has no order of its own. */
    static Figures inOrder(Figures figures) {
        return new Figures(
                figures.placements().stream()
                        .sorted(Comparator.comparing(
                                counted -> counted.placement().chainId()))
                        .toList(),
                figures.benefits().stream()
                        .sorted(Comparator.comparing(counted -> counted.spell().spellId()))
                        .toList(),
                figures.checks().stream()
                        .sorted(Comparator.comparing((LastingCheck check) ->
                                        check.placement().chainId())
                                .thenComparing(check -> check.week()))
                        .toList());
    }
}

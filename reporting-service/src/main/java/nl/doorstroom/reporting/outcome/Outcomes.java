package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.outcome.Intervals.Interval;
import nl.doorstroom.reporting.placement.CountedPlacement;

/**
 * Every answer about a few people, for every moment of knowledge and every day of the world, in as few rows as possible.
 *
 * <p>The rows of one subject (a placement, a spell, a check) never overlap, and two equal ones never touch in knowledge.
 */
public record Outcomes(
        List<OutcomeRow<CountedPlacement>> placements,
        List<OutcomeRow<BenefitOutcome>> benefits,
        List<OutcomeRow<CheckOutcome>> checks) {

    /** Knowledge changes only when a fact is recorded, so one world per such moment is all there is. */
    public static Outcomes of(History whole, DefinitionSet definitions) {
        History history = whole.ofResults();
        Intervals<Instant, Interval<LocalDate, CountedPlacement>> placements = new Intervals<>();
        Intervals<Instant, Interval<LocalDate, BenefitOutcome>> benefits = new Intervals<>();
        Intervals<Instant, Interval<LocalDate, CheckOutcome>> checks = new Intervals<>();
        for (Instant moment : history.moments()) {
            WorldOutcomes world = WorldOutcomes.of(history.knownAt(moment), definitions);
            placements.presentFrom(moment, world.placements());
            benefits.presentFrom(moment, world.benefits());
            checks.presentFrom(moment, world.checks());
        }
        return new Outcomes(rows(placements), rows(benefits), rows(checks));
    }

    /** The same answers as {@link Figures#of}, looked up instead of counted: what a query on the stored rows does. */
    public Figures at(Instant knownAt, LocalDate asOf, DefinitionSet definitions) {
        LocalDate horizon = definitions.horizon(knownAt, asOf);
        return new Figures(
                holding(placements, knownAt, asOf),
                holding(benefits, knownAt, asOf).stream()
                        .map(benefit -> benefit.at(horizon))
                        .toList(),
                holding(checks, knownAt, asOf).stream()
                        .map(check -> check.at(horizon))
                        .toList());
    }

    private static <T> List<T> holding(List<OutcomeRow<T>> rows, Instant knownAt, LocalDate asOf) {
        return rows.stream()
                .filter(row -> row.validity().holds(knownAt, asOf))
                .map(OutcomeRow::outcome)
                .toList();
    }

    private static <T> List<OutcomeRow<T>> rows(Intervals<Instant, Interval<LocalDate, T>> intervals) {
        return intervals.all().stream()
                .map(known -> new OutcomeRow<>(
                        new Validity(
                                known.from(),
                                known.until(),
                                known.item().from(),
                                known.item().until()),
                        known.item().item()))
                .toList();
    }
}

package nl.doorstroom.reporting.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.definition.DefinitionSets;
import nl.doorstroom.reporting.endedbenefit.BenefitState;
import nl.doorstroom.reporting.endedbenefit.CountedBenefit;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.lastingwork.CheckAnswer;
import nl.doorstroom.reporting.lastingwork.CheckState;
import nl.doorstroom.reporting.lastingwork.LastingCheck;
import nl.doorstroom.reporting.outcome.Figures;
import nl.doorstroom.reporting.placement.Placement;

/** Figures of a few facts, read the way a test wants to. */
public record Counted(Figures figures) {

    public static final DefinitionSet DEFINITIONS = DefinitionSets.current();

    /** What the facts say at the end of a day, about the world of that day. */
    public static Counted on(String day, Fact... facts) {
        LocalDate asOf = Recording.day(day);
        return at(Recording.at(asOf.plusDays(1).toString()).minusMillis(1), asOf, facts);
    }

    public static Counted at(Instant knownAt, LocalDate asOf, Fact... facts) {
        return new Counted(Figures.of(History.of(List.of(facts)), knownAt, asOf, DEFINITIONS));
    }

    public List<Placement> placements() {
        return figures.placements().stream().map(counted -> counted.placement()).toList();
    }

    public Placement placement() {
        return placements().get(0);
    }

    public long persons() {
        return placements().stream().map(Placement::participantId).distinct().count();
    }

    public List<CountedBenefit> benefits() {
        return figures.benefits();
    }

    public CountedBenefit benefit() {
        return benefits().get(0);
    }

    public List<BenefitState> states() {
        return benefits().stream().map(CountedBenefit::state).toList();
    }

    public CheckState job(int week) {
        return answers(placement(), CheckAnswer::job).get(week);
    }

    public CheckState exit(int week) {
        return answers(placement(), CheckAnswer::exit).get(week);
    }

    public LastingCheck check(int week) {
        return figures.checks().stream()
                .filter(check -> check.placement().equals(placement()) && check.week() == week)
                .findFirst()
                .orElseThrow();
    }

    public Map<Integer, CheckState> answers(Placement placement, Function<CheckAnswer, CheckState> measure) {
        Map<Integer, CheckState> answers = new TreeMap<>();
        figures.checks().stream()
                .filter(check -> check.placement().equals(placement))
                .forEach(check -> answers.put(check.week(), measure.apply(check.answer())));
        return answers;
    }
}

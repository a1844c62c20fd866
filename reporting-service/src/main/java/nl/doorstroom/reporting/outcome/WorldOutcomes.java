package nl.doorstroom.reporting.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.endedbenefit.BenefitVerdict;
import nl.doorstroom.reporting.endedbenefit.CountedBenefit;
import nl.doorstroom.reporting.endedbenefit.EndedBenefits;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.lastingwork.CheckAnswer;
import nl.doorstroom.reporting.lastingwork.LastingCheck;
import nl.doorstroom.reporting.lastingwork.LastingChecks;
import nl.doorstroom.reporting.outcome.Intervals.Interval;
import nl.doorstroom.reporting.placement.CountedPlacement;
import nl.doorstroom.reporting.placement.PlacedChain;
import nl.doorstroom.reporting.placement.Placements;

/** The outcomes of every day of the world at one moment of knowledge. */
record WorldOutcomes(
        List<Interval<LocalDate, CountedPlacement>> placements,
        List<Interval<LocalDate, BenefitOutcome>> benefits,
        List<Interval<LocalDate, CheckOutcome>> checks) {

    private record CheckKey(UUID chainId, int week) {}

    static WorldOutcomes of(Knowledge knowledge, DefinitionSet definitions) {
        List<LocalDate> days = List.copyOf(daysOf(knowledge, definitions));
        Intervals<LocalDate, CountedPlacement> placements = new Intervals<>();
        Intervals<LocalDate, BenefitOutcome> benefits = new Intervals<>();
        Intervals<LocalDate, CheckOutcome> checks = new Intervals<>();
        List<DayOutcomes> outcomes = fromTheLastDayBack(days, knowledge, definitions);
        for (int i = 0; i < days.size(); i++) {
            placements.presentFrom(days.get(i), outcomes.get(i).placements);
            benefits.presentFrom(days.get(i), outcomes.get(i).benefits);
            checks.presentFrom(days.get(i), outcomes.get(i).checks);
        }
        return new WorldOutcomes(placements.all(), benefits.all(), checks.all());
    }

    private record DayOutcomes(
            List<CountedPlacement> placements, List<BenefitOutcome> benefits, List<CheckOutcome> checks) {}

    /**
     * The days on which an answer may change: those on which the world changes, and the check dates.
     *
     * <p>The last world has every placement and every end in it that any earlier world has, so its check dates are all.
     */
    private static SortedSet<LocalDate> daysOf(Knowledge knowledge, DefinitionSet definitions) {
        SortedSet<LocalDate> days = knowledge.turningDays();
        Figures last = Figures.in(knowledge.asOf(LocalDate.MAX), LocalDate.MIN, definitions);
        last.checks().forEach(check -> days.add(check.checkDate()));
        last.benefits().forEach(benefit -> {
            LocalDate checkDate = benefit.spell().checkDate();
            if (checkDate != null) {
                days.add(checkDate);
            }
        });
        return days;
    }

    /**
     * Before a check date its answer is never asked, so every earlier world takes over the one of that date: the
     * intervals become as long as they can be. Going back from the last day, that answer is at hand.
     */
    private static List<DayOutcomes> fromTheLastDayBack(
            List<LocalDate> days, Knowledge knowledge, DefinitionSet definitions) {
        DayOutcomes[] outcomes = new DayOutcomes[days.size()];
        Map<UUID, BenefitVerdict> verdicts = new HashMap<>();
        Map<CheckKey, CheckAnswer> answers = new HashMap<>();
        for (int i = days.size() - 1; i >= 0; i--) {
            LocalDate day = days.get(i);
            World world = knowledge.asOf(day);
            List<PlacedChain> placed = Placements.in(world, definitions);
            List<CountedBenefit> beforeDue = EndedBenefits.in(world, placed, LocalDate.MIN, definitions);
            List<CountedBenefit> due = EndedBenefits.in(world, placed, LocalDate.MAX, definitions);
            List<BenefitOutcome> benefits = new ArrayList<>();
            for (int b = 0; b < beforeDue.size(); b++) {
                CountedBenefit benefit = beforeDue.get(b);
                BenefitVerdict whenDue = due.get(b).verdict();
                LocalDate checkDate = benefit.spell().checkDate();
                if (checkDate != null && day.isBefore(checkDate)) {
                    whenDue = verdicts.get(benefit.spell().spellId());
                } else {
                    verdicts.put(benefit.spell().spellId(), whenDue);
                }
                benefits.add(new BenefitOutcome(benefit.spell(), benefit.verdict(), whenDue));
            }
            List<CheckOutcome> checks = new ArrayList<>();
            for (LastingCheck check : LastingChecks.in(world, placed, LocalDate.MAX, definitions)) {
                CheckKey key = new CheckKey(check.placement().chainId(), check.week());
                CheckAnswer whenDue = check.answer();
                if (day.isBefore(check.checkDate())) {
                    whenDue = answers.get(key);
                } else {
                    answers.put(key, whenDue);
                }
                checks.add(new CheckOutcome(check.placement(), check.week(), check.checkDate(), whenDue));
            }
            outcomes[i] =
                    new DayOutcomes(placed.stream().map(PlacedChain::counted).toList(), benefits, checks);
        }
        return List.of(outcomes);
    }
}

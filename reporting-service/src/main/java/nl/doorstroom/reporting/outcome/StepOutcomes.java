package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.WorkedDay;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.step.AlternativeSteps;
import nl.doorstroom.reporting.step.ConditionSteps;
import nl.doorstroom.reporting.step.DatedStep;
import nl.doorstroom.reporting.step.FunnelSteps;
import nl.doorstroom.reporting.step.LadderSteps;
import nl.doorstroom.reporting.step.MilestoneSteps;
import nl.doorstroom.reporting.step.SessionSteps;
import nl.doorstroom.reporting.step.Step;
import nl.doorstroom.reporting.step.WithoutBenefitSteps;
import nl.doorstroom.reporting.step.WorkSteps;
import nl.doorstroom.reporting.step.WorkedDaySteps;

/** The steps of a few people for every moment of knowledge and every day of the world. */
public record StepOutcomes(List<OutcomeRow<Step>> rows) {

    /**
     * Days that were worked are many, and each is told of by its own events alone. So they are not counted anew at every
     * moment at which something else became known: that would be a square of their number.
     */
    public static StepOutcomes of(History history, DefinitionSet definitions) {
        List<OutcomeRow<Step>> rows =
                new ArrayList<>(rows(history.without(WorkedDay.class), knowledge -> in(knowledge, definitions)));
        history.each(WorkedDay.class)
                .forEach(day -> rows.addAll(rows(
                        day,
                        knowledge -> WorkedDaySteps.in(knowledge).stream()
                                .map(DatedStep::of)
                                .toList())));
        return new StepOutcomes(List.copyOf(rows));
    }

    private static List<OutcomeRow<Step>> rows(History history, Function<Knowledge, List<DatedStep>> counting) {
        Intervals<Instant, DatedStep> steps = new Intervals<>();
        for (Instant moment : history.moments()) {
            steps.presentFrom(moment, counting.apply(history.knownAt(moment)));
        }
        return steps.all().stream()
                .map(known -> new OutcomeRow<>(
                        new Validity(
                                known.from(),
                                known.until(),
                                known.item().from(),
                                known.item().until()),
                        known.item().step()))
                .toList();
    }

    /** Every step that is known, of every day. */
    static List<DatedStep> in(Knowledge knowledge, DefinitionSet definitions) {
        List<Step> steps = new ArrayList<>(FunnelSteps.in(knowledge, definitions));
        steps.addAll(MilestoneSteps.in(knowledge, definitions));
        steps.addAll(LadderSteps.in(knowledge, definitions));
        steps.addAll(ConditionSteps.in(knowledge, definitions));
        steps.addAll(SessionSteps.in(knowledge, definitions));
        steps.addAll(WithoutBenefitSteps.in(knowledge, definitions));
        List<DatedStep> dated = new ArrayList<>(AlternativeSteps.in(knowledge, definitions));
        dated.addAll(WorkSteps.in(knowledge, definitions));
        steps.forEach(step -> dated.add(DatedStep.of(step)));
        return dated;
    }

    List<Step> at(Instant knownAt, LocalDate asOf) {
        return rows.stream()
                .filter(row -> row.validity().holds(knownAt, asOf))
                .map(OutcomeRow::outcome)
                .toList();
    }
}

package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.step.ConditionSteps;
import nl.doorstroom.reporting.step.FunnelSteps;
import nl.doorstroom.reporting.step.LadderSteps;
import nl.doorstroom.reporting.step.MilestoneSteps;
import nl.doorstroom.reporting.step.Step;

/** The steps of a few people for every moment of knowledge; in every world from their own day on. */
public record StepOutcomes(List<OutcomeRow<Step>> rows) {

    public static StepOutcomes of(History history, DefinitionSet definitions) {
        Intervals<Instant, Step> steps = new Intervals<>();
        for (Instant moment : history.moments()) {
            steps.presentFrom(moment, in(history.knownAt(moment), definitions));
        }
        return new StepOutcomes(steps.all().stream()
                .map(known -> new OutcomeRow<>(
                        new Validity(known.from(), known.until(), known.item().countedOn(), null), known.item()))
                .toList());
    }

    /** Every step that is known, of every day. */
    static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        List<Step> steps = new ArrayList<>(FunnelSteps.in(knowledge, definitions));
        steps.addAll(MilestoneSteps.in(knowledge, definitions));
        steps.addAll(LadderSteps.in(knowledge, definitions));
        steps.addAll(ConditionSteps.in(knowledge, definitions));
        return steps;
    }

    List<Step> at(Instant knownAt, LocalDate asOf) {
        return rows.stream()
                .filter(row -> row.validity().holds(knownAt, asOf))
                .map(OutcomeRow::outcome)
                .toList();
    }
}

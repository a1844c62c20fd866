package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.AlternativeVersion;
import nl.doorstroom.reporting.history.Contract;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;

/** Alternatives for paid work, and whether there is paid work later: docs/figures/alternatives.md. */
public final class AlternativeSteps {

    private static final int DAYS_OF_A_WEEK = 7;

    private AlternativeSteps() {}

    public static List<DatedStep> in(Knowledge knowledge, DefinitionSet definitions) {
        World last = knowledge.asOf(LocalDate.MAX);
        List<DatedStep> steps = new ArrayList<>();
        for (AlternativeVersion alternative : knowledge.steps(AlternativeVersion.class)) {
            if (alternative.annulled()) {
                continue;
            }
            steps.addAll(withResults(
                    step(alternative, StepKind.ALTERNATIVE_STARTED, alternative.start(), knowledge, last, definitions),
                    knowledge,
                    definitions));
            LocalDate lastDay = alternative.lastDay();
            if (lastDay != null) {
                steps.add(DatedStep.of(
                        step(alternative, StepKind.ALTERNATIVE_ENDED, lastDay, knowledge, last, definitions)
                                .after(Step.days(alternative.start(), lastDay), null)));
            }
        }
        return steps;
    }

    private static Step step(
            AlternativeVersion alternative,
            StepKind kind,
            LocalDate day,
            Knowledge knowledge,
            World world,
            DefinitionSet definitions) {
        UUID person = knowledge.personOf(alternative.participantId());
        return Step.of(alternative.alternativeId(), kind, person, day)
                .belongingTo(Attributions.on(day, List.of(person), alternative.trajectoryId(), world, definitions))
                .between(null, alternative.kind());
    }

    /** A confirmation or an end that comes after the check date may tell more of that date; before it nothing is asked. */
    private static List<DatedStep> withResults(Step started, Knowledge knowledge, DefinitionSet definitions) {
        LocalDate due = started.countedOn().plusDays((long) DAYS_OF_A_WEEK * definitions.alternativeWeeks());
        List<DatedStep> steps = new ArrayList<>();
        LocalDate from = started.countedOn();
        StepResult result = resultOn(due, started.participantId(), knowledge.asOf(due), definitions);
        for (LocalDate day : knowledge.turningDays().tailSet(due.plusDays(1))) {
            StepResult then = resultOn(due, started.participantId(), knowledge.asOf(day), definitions);
            if (then != result) {
                steps.add(dated(started, due, result, from, day));
                from = day;
                result = then;
            }
        }
        steps.add(dated(started, due, result, from, null));
        return steps;
    }

    private static DatedStep dated(
            Step started, LocalDate due, StepResult result, LocalDate from, @Nullable LocalDate until) {
        return new DatedStep(started.due(due, result), from, until);
    }

    private static StepResult resultOn(LocalDate due, UUID person, World world, DefinitionSet definitions) {
        if (world.outOfScope(person, due)) {
            return StepResult.EXCLUDED;
        }
        StepResult result = StepResult.NOT_PAID;
        for (Contract contract : world.contracts()) {
            if (contract.participantId().equals(person)
                    && definitions.isPaid(contract.kind())
                    && contract.activeOn(due)) {
                if (contract.evidencedOn(due, definitions.evidenceMaxAgeDays())) {
                    return StepResult.PAID;
                }
                result = StepResult.UNKNOWN;
            }
        }
        return result;
    }
}

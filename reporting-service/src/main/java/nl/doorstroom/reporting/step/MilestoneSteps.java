package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.MilestoneVersion;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;

/** Milestones: docs/figures/milestones.md. One that is opened again is as if it had not been closed. */
public final class MilestoneSteps {

    /** Of a milestone that closes no gap of a match. */
    public static final String NO_GAP = "NONE";

    private MilestoneSteps() {}

    public static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        List<Step> steps = new ArrayList<>();
        for (MilestoneVersion milestone : knowledge.steps(MilestoneVersion.class)) {
            LocalDate planned = milestone.plannedOn();
            LocalDate closed = milestone.closedOn();
            if (planned != null) {
                steps.add(step(milestone, StepKind.MILESTONE_PLANNED, planned, knowledge, world, definitions));
            }
            if (closed != null) {
                StepKind kind = milestone.reached() ? StepKind.MILESTONE_REACHED : StepKind.MILESTONE_DROPPED;
                steps.add(step(milestone, kind, closed, knowledge, world, definitions)
                        .after(Step.days(planned, closed), null));
            }
        }
        return steps;
    }

    private static Step step(
            MilestoneVersion milestone,
            StepKind kind,
            LocalDate day,
            Knowledge knowledge,
            World world,
            DefinitionSet definitions) {
        UUID person = knowledge.personOf(milestone.participantId());
        return Step.of(milestone.milestoneId(), kind, person, day)
                .belongingTo(Attributions.on(day, List.of(person), milestone.trajectoryId(), world, definitions))
                .between(null, milestone.gapKind() == null ? NO_GAP : milestone.gapKind());
    }
}

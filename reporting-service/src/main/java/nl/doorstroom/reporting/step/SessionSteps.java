package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.AttendanceVersion;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.Trajectory;
import nl.doorstroom.reporting.history.World;

/** Visits of known people to group sessions: docs/figures/group-sessions.md. */
public final class SessionSteps {

    private SessionSteps() {}

    /** A visit belongs to the programme of the session; by whom that is executed is no matter of the person. */
    public static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        Ways ways = Ways.of(world);
        List<Step> steps = new ArrayList<>();
        for (AttendanceVersion visit : knowledge.steps(AttendanceVersion.class)) {
            if (!visit.annulled()) {
                UUID person = knowledge.personOf(visit.participantId());
                steps.add(withResult(
                        Step.of(visit.attendanceId(), StepKind.SESSION_VISITED, person, visit.day())
                                .belongingTo(visit.programmeId(), null),
                        world,
                        ways,
                        definitions));
            }
        }
        return steps;
    }

    /** Joining is known on the day itself, not joining only when there are no days left. */
    private static Step withResult(Step visit, World world, Ways ways, DefinitionSet definitions) {
        LocalDate day = visit.countedOn();
        LocalDate last = day.plusDays(definitions.joinWithinDays());
        List<LocalDate> starts = new ArrayList<>();
        for (Trajectory trajectory : world.trajectories()) {
            if (trajectory.participantId().equals(visit.participantId())) {
                LocalDate start = trajectory.start();
                if (start != null && start.isBefore(day) && trajectory.activeOn(day)) {
                    return visit.due(day, StepResult.IN_TRAJECTORY);
                }
                if (!ways.goesOn(trajectory.id())) {
                    starts.add(start);
                }
            }
        }
        return starts.stream()
                .filter(Objects::nonNull)
                .filter(start -> !start.isBefore(day) && !start.isAfter(last))
                .min(LocalDate::compareTo)
                .map(start -> visit.due(start, StepResult.JOINED))
                .orElseGet(() -> visit.due(last, StepResult.NOT_JOINED));
    }
}

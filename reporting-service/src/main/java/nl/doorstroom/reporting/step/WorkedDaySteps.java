package nl.doorstroom.reporting.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import nl.doorstroom.reporting.fact.WorkedDay;
import nl.doorstroom.reporting.history.Knowledge;

/** Days on which people worked: docs/figures/hours-growth.md. Each belongs to whom its event names. */
public final class WorkedDaySteps {

    private WorkedDaySteps() {}

    public static List<Step> in(Knowledge knowledge) {
        List<Step> steps = new ArrayList<>();
        for (WorkedDay worked : knowledge.steps(WorkedDay.class)) {
            if (!worked.annulled() && worked.hours().compareTo(BigDecimal.ZERO) > 0) {
                steps.add(Step.of(
                                worked.attendanceId(),
                                StepKind.HOURS_WORKED,
                                knowledge.personOf(worked.participantId()),
                                worked.day())
                        .belongingTo(worked.programmeId(), worked.organisation())
                        .of(worked.hours()));
            }
        }
        return steps;
    }
}

package nl.doorstroom.trajectories.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The programme takes whom participants found eligible, and no decision that says yes holds on that day. */
public final class EligibilityIsMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    EligibilityIsMissing(UUID programmeId, List<String> eligibilities, LocalDate day) {
        super(
                "Programme [" + programmeId + "] asks for a decision by one of " + eligibilities
                        + ", and none that says yes holds on [" + day + "].",
                Map.of("programmeId", programmeId, "eligibilities", eligibilities));
    }
}

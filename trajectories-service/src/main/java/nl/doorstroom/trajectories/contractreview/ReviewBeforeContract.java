package nl.doorstroom.trajectories.contractreview;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody judges a contract before it begins. */
public final class ReviewBeforeContract extends Refusal {

    private static final long serialVersionUID = 1L;

    ReviewBeforeContract(UUID contractId, LocalDate startDate, LocalDate decidedOn) {
        super(
                "Contract [" + contractId + "] begins on [" + startDate + "], after [" + decidedOn + "].",
                Map.of("startDate", startDate));
    }
}

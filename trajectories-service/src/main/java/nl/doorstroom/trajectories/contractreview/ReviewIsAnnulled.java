package nl.doorstroom.trajectories.contractreview;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A review is annulled once. */
public final class ReviewIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    ReviewIsAnnulled(UUID reviewId) {
        super("Review [" + reviewId + "] is annulled already.", Map.of("reviewId", reviewId));
    }
}

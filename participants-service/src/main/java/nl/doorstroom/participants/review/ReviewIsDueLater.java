package nl.doorstroom.participants.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** An exemption puts a review off: it lasts until a later day than the one for which the review was planned at first. */
public final class ReviewIsDueLater extends Refusal {

    private static final long serialVersionUID = 1L;

    ReviewIsDueLater(UUID reviewId, LocalDate originalDueOn) {
        super(
                "Review [" + reviewId + "] was planned for [" + originalDueOn
                        + "]; an exemption lasts until a later day.",
                Map.of("originalDueOn", originalDueOn));
    }
}

package nl.doorstroom.participants.review;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What has been held is not put off any more. */
public final class ReviewIsDone extends Refusal {

    private static final long serialVersionUID = 1L;

    ReviewIsDone(UUID reviewId) {
        super("Review [" + reviewId + "] has been held.");
    }
}

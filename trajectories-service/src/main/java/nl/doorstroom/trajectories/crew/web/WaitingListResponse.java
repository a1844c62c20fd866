package nl.doorstroom.trajectories.crew.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** The waiting list in its order, and the rule that gives it. */
@Schema(examples = """
        {"rule": "RETURNED_THEN_ENTRY", "explanation": "Who lost a place to a job that was not there after all comes first; then the moment of entry decides.",
         "entries": [{"position": 1, "entryId": "019a2b3c-0000-7000-8000-000000000060",
           "trajectoryId": "019a2b3c-0000-7000-8000-000000000021",
           "participantId": "019a2b3c-0000-7000-8000-000000000002", "enteredAt": "2026-03-02T10:00:00Z",
           "because": "ENTRY", "version": 1}]}""")
record WaitingListResponse(
        @Schema(description = "Name of the rule.") String rule,
        @Schema(description = "The rule in words.") String explanation,
        List<Position> entries) {

    static final String RULE = "RETURNED_THEN_ENTRY";

    static WaitingListResponse of(List<Position> entries) {
        return new WaitingListResponse(
                RULE,
                "Who lost a place to a job that was not there after all comes first; then the moment of entry decides.",
                entries);
    }

    /** Why somebody stands where the person stands. */
    enum Because {
        /** The person lost a place to a job that was not there after all. */
        RETURNED,
        /** The moment of entry. */
        ENTRY
    }

    /** Why somebody further down may be offered a place first. */
    enum PassedOver {
        /** A place is kept for the person already. */
        HAS_OPEN_OFFER,
        /** The person is proposed for a place, and the coach has not decided yet. */
        OFFER_AWAITS_APPROVAL,
        /** The trajectory stands still or is not so far. */
        TRAJECTORY_NOT_READY
    }

    /** One place on the list. */
    record Position(
            int position,
            UUID entryId,
            UUID trajectoryId,
            UUID participantId,
            @Schema(description = "In UTC.") Instant enteredAt,
            Because because,

            @Schema(description = "Why a place that is free now would go to somebody else.") @Nullable
            PassedOver passedOver,

            @Schema(description = "The trajectory's status when it is the reason.") @Nullable
            TrajectoryStatus status,

            @Schema(description = "Offers that the person did not take; the same free place is not offered again.")
            List<OfferResponse> earlierOffers,

            @Schema(description = "In quotation marks it is the entry's ETag.")
            long version) {

        static Position of(
                int position,
                WaitingEntry entry,
                @Nullable PassedOver passedOver,
                @Nullable TrajectoryStatus status,
                List<PlaceOffer> earlier) {
            return new Position(
                    position,
                    entry.id(),
                    entry.trajectoryId(),
                    entry.participantId(),
                    entry.enteredAt(),
                    entry.returned() ? Because.RETURNED : Because.ENTRY,
                    passedOver,
                    status,
                    earlier.stream().map(OfferResponse::from).toList(),
                    entry.version());
        }
    }
}

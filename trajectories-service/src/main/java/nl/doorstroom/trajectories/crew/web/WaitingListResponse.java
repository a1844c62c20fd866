package nl.doorstroom.trajectories.crew.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.crew.PassedOver;
import nl.doorstroom.trajectories.crew.Waiting;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** The waiting list in its order, and the rule that gives it. */
@Schema(examples = """
        {"rule": "RETURNED_THEN_ENTRY", "explanation": "Who lost a place to a job that was not there after all comes first; then the moment of entry decides.",
         "entries": [{"position": 1, "entryId": "019a2b3c-0000-7000-8000-000000000060",
           "trajectoryId": "019a2b3c-0000-7000-8000-000000000021",
           "participantId": "019a2b3c-0000-7000-8000-000000000002", "enteredAt": "2026-03-02T10:00:00Z",
           "because": "ENTRY", "workKinds": [], "version": 1}]}""")
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
        ENTRY;

        static Because of(WaitingEntry entry) {
            return entry.returned() ? RETURNED : ENTRY;
        }
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

            @Schema(
                    description =
                            "First day on which the person suits the crew by what is known, when that is why; absent"
                                    + " when no such day is known.")
            @Nullable
            LocalDate suitableFrom,

            @Schema(description = "Codes of the list work-kinds that the person wants to do; none: any.")
            List<String> workKinds,

            @Schema(description = "Offers that the person did not take; the same free place is not offered again.")
            List<OfferResponse> earlierOffers,

            @Schema(description = "In quotation marks it is the entry's ETag.")
            long version) {

        static Position of(int position, Waiting waiting, LocalDate today) {
            WaitingEntry entry = waiting.entry();
            PassedOver passedOver = waiting.passedOverOn(today).orElse(null);
            return new Position(
                    position,
                    entry.id(),
                    entry.trajectoryId(),
                    entry.participantId(),
                    entry.enteredAt(),
                    Because.of(entry),
                    passedOver,
                    passedOver == PassedOver.TRAJECTORY_NOT_READY ? waiting.status() : null,
                    passedOver == null
                            ? null
                            : waiting.suitableFrom(today)
                                    .filter(day -> day.isAfter(today))
                                    .orElse(null),
                    entry.workKinds(),
                    waiting.offers().stream()
                            .filter(offer -> offer.trajectoryId().equals(entry.trajectoryId()))
                            .map(OfferResponse::from)
                            .toList(),
                    entry.version());
        }
    }
}
